import type { ComponentChildren } from "preact";
import { displayPages } from "#forms";
import { inLanguage } from "#platform/i18n";
import {
  Alert,
  type Blank,
  blankShown,
  type Drawn,
  drawnOnce,
  LinkButton,
  type Shown,
  SummaryList,
} from "#ui";
import { changeAt, type OpenApplication } from "../application.ts";
import { feeNow, FeeSection } from "../fee-section.tsx";
import { type Saved, SavedBar, savedOf } from "../saved-bar.tsx";
import { applicationTexts } from "../texts.ts";

type ReviewedPage = {
  id: string;
  title: string;
  entries: readonly { label: string; value: Shown }[];
  change: { href: string; word: string };
};

type ReviewData = {
  texts: (typeof applicationTexts)["de"]["review"];
  newPrice: { title: string; text: string } | undefined;
  pages: readonly ReviewedPage[];
  next: string;
  saved: Saved;
};

const Review = ({ fee, texts, ...page }: ReviewData & { fee?: ComponentChildren }) => (
  <div class="stack stack--wide stack--fill measure">
    {page.newPrice && (
      <Alert kind="warning" title={page.newPrice.title} live>
        <p>{page.newPrice.text}</p>
      </Alert>
    )}
    <div class="stack stack--tight">
      <h1>{texts.title}</h1>
      <p>{texts.lead}</p>
    </div>
    {page.pages.map(({ id, title, entries, change }) => (
      <section class="stack stack--fill" aria-labelledby={`seite-${id}`}>
        <h2 id={`seite-${id}`}>{title}</h2>
        <SummaryList entries={entries.map((entry) => ({ ...entry, change }))} empty={texts.empty} />
      </section>
    ))}
    {fee}
    <div class="actions">
      <LinkButton href={page.next}>{texts.next}</LinkButton>
    </div>
    <SavedBar {...page.saved} />
  </div>
);

const drawn = drawnOnce<ReviewData>(Review);

/** The whole declaration, page by page. */
function reviewData(open: OpenApplication): ReviewData {
  const { draft, way, words, path, visit } = open;
  const { review: texts, fee } = inLanguage(applicationTexts, visit.language);
  const pages = displayPages(draft.adopted.configured.package.form, way, words);
  const isNewPrice = visit.query["preis"] === "neu";
  return {
    texts,
    newPrice: isNewPrice ? { title: fee.changed, text: fee.changedText } : undefined,
    pages: pages.map(({ id, title, entries }) => ({
      ...{ id, title },
      entries: entries.map(({ label, value }) => ({ label, value })),
      change: { href: changeAt(open, id), word: texts.change },
    })),
    next: path("absenden"),
    saved: savedOf(open),
  };
}

/** The review without what was answered. */
const withoutAnswers = (review: ReviewData, blank: Blank): ReviewData => ({
  ...review,
  pages: review.pages.map(({ entries, ...page }) => ({
    ...page,
    entries: entries.map(({ label, value }) => ({ label, value: blankShown(value, blank) })),
  })),
});

/** The whole declaration, to be checked before sending; drawn once where it costs nothing. */
export function review(open: OpenApplication): ComponentChildren | Drawn {
  const fee = feeNow(open);
  const data = reviewData(open);
  if (fee) return <Review {...data} fee={<FeeSection open={open} fee={fee} />} />;
  return drawn((blank) => withoutAnswers(data, blank));
}
