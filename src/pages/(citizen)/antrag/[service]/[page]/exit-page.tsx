import { previousPage } from "#forms";
import { inLanguage } from "#platform/i18n";
import { Link, LinkButton } from "#ui";
import { FeedbackForm } from "../../../../feedback-form.tsx";
import type { OpenApplication } from "../application.ts";
import { applicationTexts } from "../texts.ts";
import { questionTitle } from "./question-title.ts";

/** The end of the way for those who are wrong here: where to go instead. */
export const ExitPage = ({ open, pageId }: { open: OpenApplication; pageId: string }) => {
  const texts = inLanguage(applicationTexts, open.visit.language);
  const { addresses, region } = open.house;
  const elsewhere = addresses.url(region.roof, `/leistungen/${open.adopted.packageId}`);
  const before = previousPage(open.way, pageId);
  return (
    <div class="stack measure">
      <h1>{questionTitle(open, pageId)}</h1>
      <p>{open.words.texts(`${pageId}.intro`)}</p>
      <div class="actions">
        <LinkButton href="/">
          {inLanguage({ de: "Zur Startseite", en: "To the home page" }, open.visit.language)}
        </LinkButton>
        <LinkButton href={open.path(before)} kind="secondary">
          {texts.exit.back}
        </LinkButton>
        <Link href={open.path("verwerfen")}>{texts.page.exit}</Link>
      </div>
      <p>
        <Link href={elsewhere}>{texts.exit.elsewhere}</Link>
      </p>
      <FeedbackForm
        place="exit"
        serviceId={open.adopted.packageId}
        visit={open.visit}
        house={open.house}
      />
    </div>
  );
};
