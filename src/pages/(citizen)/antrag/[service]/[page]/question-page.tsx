import { type FieldProblem, presentPage, previousPage, type Typed } from "#forms";
import { fill, inLanguage } from "#platform/i18n";
import { Alert, Button, ErrorSummary, FieldView, FormToken, Link, LinkButton } from "#ui";
import { FeedbackForm } from "../../../../feedback-form.tsx";
import { formEncoding } from "../../../../form-encoding.ts";
import { withThumbnails } from "../../../../with-thumbnails.ts";
import { isFromReview, type OpenApplication, REVIEW } from "../application.ts";
import { AccountMark } from "../signed-out-page.tsx";
import { applicationTexts } from "../texts.ts";

export type PageShown = {
  typed?: Typed;
  problems?: readonly FieldProblem[];
  note?: "stale" | "rescued" | "prefilled" | "appeared";
};

type QuestionPageProps = { open: OpenApplication; pageId: string; shown: PageShown };

export const questionTitle = ({ words }: OpenApplication, pageId: string): string =>
  words.texts(`${pageId}.title`) ?? pageId;

const Note = ({ open, note }: { open: OpenApplication; note: PageShown["note"] }) => {
  const texts = inLanguage(applicationTexts, open.visit.language).page;
  switch (note) {
    case "stale":
      return (
        <Alert kind="warning" title={texts.stale} live>
          <p>{texts.staleText}</p>
        </Alert>
      );
    case "rescued":
      return (
        <Alert kind="info" title={texts.rescued} live>
          <p>{texts.rescuedText}</p>
        </Alert>
      );
    case "prefilled":
      return <Alert kind="info" title={texts.prefilled} />;
    case "appeared":
      return <Alert kind="info" title={texts.appeared} live />;
    default:
      return open.draft.questionsChanged ? (
        <Alert kind="info" title={texts.changed}>
          <p>{texts.changedText}</p>
        </Alert>
      ) : null;
  }
};

const Progress = ({ open, pageId }: { open: OpenApplication; pageId: string }) => {
  const texts = inLanguage(applicationTexts, open.visit.language).page;
  const asking = open.way.pages.filter(({ kind }) => kind === "questions");
  const index = asking.findIndex(({ id }) => id === pageId);
  if (index < 0) return null;
  return <p class="note">{fill(texts.progress, { number: index + 1, total: asking.length })}</p>;
};

const BackLink = ({ open, pageId }: { open: OpenApplication; pageId: string }) => {
  const texts = inLanguage(applicationTexts, open.visit.language).page;
  const before = isFromReview(open) ? REVIEW.page : previousPage(open.way, pageId);
  return (
    <Link href={open.path(before)} class="link back-link">
      {texts.back}
    </Link>
  );
};

/** The end of the way for those who are wrong here: where to go instead. */
const ExitPage = ({ open, pageId }: QuestionPageProps) => {
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

/** One thing per page: the questions, what is wrong with the answers, and the way on. */
export const QuestionPage = ({ open, pageId, shown }: QuestionPageProps) => {
  const { visit, draft, surroundings, words, way } = open;
  const texts = inLanguage(applicationTexts, visit.language).page;
  if (way.exit === pageId) return <ExitPage open={open} pageId={pageId} shown={shown} />;
  const { form } = draft.adopted.configured.package;
  const given = { answers: draft.answers, surroundings, words };
  const presented = presentPage(form, pageId, {
    ...given,
    ...(shown.typed ? { typed: shown.typed } : {}),
    ...(shown.problems ? { problems: shown.problems } : {}),
  });
  const pictured = { previews: open.previews, base: open.path(pageId), language: visit.language };
  const fields = withThumbnails(presented?.fields ?? [], pictured);
  const intro = words.texts(`${pageId}.intro`);
  return (
    <div class="stack stack--fill form-page">
      <BackLink open={open} pageId={pageId} />
      <ErrorSummary title={texts.errors} errors={presented?.errors ?? []} />
      <Note open={open} note={shown.note} />
      <div class="stack stack--tight">
        <Progress open={open} pageId={pageId} />
        <h1>{questionTitle(open, pageId)}</h1>
        {intro && <p>{intro}</p>}
      </div>
      <form
        method="post"
        action={open.path(pageId)}
        class="form"
        novalidate
        {...formEncoding(presented?.fields)}
      >
        <FormToken value={visit.formToken()} />
        <AccountMark visit={visit} />
        {isFromReview(open) && <input type="hidden" name={REVIEW.field} value={REVIEW.page} />}
        {fields.map((field) => (
          <FieldView field={field} />
        ))}
        <div class="actions">
          <Button>{texts.next}</Button>
        </div>
      </form>
      <p class="saved-bar">
        <strong>{texts.saved}</strong>{" "}
        <Link href={open.path("spaeter")} class="link">
          {texts.later}
        </Link>
      </p>
    </div>
  );
};
