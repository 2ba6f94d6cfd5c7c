import { displayPages } from "#forms";
import { html, redirect, type Reply } from "#platform/http";
import { inLanguage } from "#platform/i18n";
import { Alert, Link, LinkButton, SummaryList } from "#ui";
import type { Dependencies } from "../../../../dependencies.ts";
import type { Route } from "../../../../route-definition.ts";
import { showPage } from "../../../../show-page.tsx";
import type { Visit } from "../../../../visit.ts";
import { changeAt, correctFirst, openApplication, type OpenApplication } from "../application.ts";
import { feeNow, FeeSection } from "../fee-section.tsx";
import { gonePage } from "../gone-page.tsx";
import { applicationTexts } from "../texts.ts";

const Review = ({ open }: { open: OpenApplication }) => {
  const { draft, way, words, path, visit } = open;
  const texts = inLanguage(applicationTexts, visit.language);
  const pages = displayPages(draft.adopted.configured.package.form, way, words);
  const fee = feeNow(open);
  const change = (page: string) => ({ href: changeAt(open, page), word: texts.review.change });
  return (
    <div class="stack stack--wide stack--fill measure">
      {visit.query["preis"] === "neu" && (
        <Alert kind="warning" title={texts.fee.changed} live>
          <p>{texts.fee.changedText}</p>
        </Alert>
      )}
      <div class="stack stack--tight">
        <h1>{texts.review.title}</h1>
        <p>{texts.review.lead}</p>
      </div>
      {pages.map(({ id, title, entries }) => (
        <section class="stack stack--fill" aria-labelledby={`seite-${id}`}>
          <h2 id={`seite-${id}`}>{title}</h2>
          <SummaryList
            entries={entries.map(({ label, value }) => ({ label, value, change: change(id) }))}
            empty={texts.review.empty}
          />
        </section>
      ))}
      {fee && <FeeSection open={open} fee={fee} />}
      <div class="actions">
        <LinkButton href={path("absenden")}>{texts.review.next}</LinkButton>
      </div>
      <p class="saved-bar">
        <strong>{texts.page.saved}</strong>{" "}
        <Link href={path("spaeter")} class="link">
          {texts.page.later}
        </Link>
      </p>
    </div>
  );
};

/** The whole declaration, to be checked before sending (OZG § 9a (2)). */
async function show(visit: Visit, house: Dependencies): Promise<Reply> {
  const { application, open } = await openApplication(visit, house);
  if (!open) return gonePage(application);
  const first = correctFirst(open);
  if (first) return redirect(first);
  const title = inLanguage(applicationTexts, visit.language).review.title;
  return html(
    showPage(visit, house, { title: `${title} – ${open.title}`, children: <Review open={open} /> }),
  );
}

export const route = { audience: "guest", portals: "local", GET: show } satisfies Route;
