import type { ComponentChildren } from "preact";
import { type FieldProblem, presentPage, previousPage, type Typed } from "#forms";
import { fill, inLanguage } from "#platform/i18n";
import {
  Alert,
  type Blank,
  blankTexts,
  Button,
  type Drawn,
  drawnOnce,
  ErrorSummary,
  type Field,
  FieldView,
  FormToken,
  hasOnlyTexts,
  Link,
  type PlainField,
} from "#ui";
import { formEncoding } from "../../../../form-encoding.ts";
import { withThumbnails } from "../../../../with-thumbnails.ts";
import { isFromReview, type OpenApplication, REVIEW } from "../application.ts";
import { type Saved, SavedBar, savedOf } from "../saved-bar.tsx";
import { AccountMark } from "../signed-out-page.tsx";
import { applicationTexts } from "../texts.ts";
import { questionTitle } from "./question-title.ts";

export type PageShown = {
  typed?: Typed;
  problems?: readonly FieldProblem[];
  note?: "stale" | "rescued" | "prefilled" | "appeared";
};

type Note = { kind: "warning" | "info"; title: string; text?: string; live?: boolean };

function noteOf(open: OpenApplication, note: PageShown["note"]): Note | undefined {
  const texts = inLanguage(applicationTexts, open.visit.language).page;
  switch (note) {
    case "stale":
      return { kind: "warning", title: texts.stale, text: texts.staleText, live: true };
    case "rescued":
      return { kind: "info", title: texts.rescued, text: texts.rescuedText, live: true };
    case "prefilled":
      return { kind: "info", title: texts.prefilled };
    case "appeared":
      return { kind: "info", title: texts.appeared, live: true };
    default:
      return open.draft.questionsChanged
        ? { kind: "info", title: texts.changed, text: texts.changedText }
        : undefined;
  }
}

function progressOf(open: OpenApplication, pageId: string): string | undefined {
  const texts = inLanguage(applicationTexts, open.visit.language).page;
  const asking = open.way.pages.filter(({ kind }) => kind === "questions");
  const index = asking.findIndex(({ id }) => id === pageId);
  return index < 0 ? undefined : fill(texts.progress, { number: index + 1, total: asking.length });
}

/** All that a question page shows, as plain data. */
type QuestionPageData = {
  back: { href: string; text: string };
  problems: { title: string; errors: readonly { name: string; message: string }[] };
  note: Note | undefined;
  progress: string | undefined;
  title: string;
  intro: string | undefined;
  action: string;
  encoding: ReturnType<typeof formEncoding>;
  token: string;
  hasAccount: boolean;
  isFromReview: boolean;
  fields: readonly Field[];
  next: string;
  saved: Saved;
};

/** One thing per page: the questions, what is wrong with the answers, and the way on. */
const QuestionPage = (page: QuestionPageData) => (
  <div class="stack stack--fill form-page">
    <Link href={page.back.href} class="link back-link">
      {page.back.text}
    </Link>
    <ErrorSummary {...page.problems} />
    {page.note && (
      <Alert kind={page.note.kind} title={page.note.title} {...(page.note.live && { live: true })}>
        {page.note.text && <p>{page.note.text}</p>}
      </Alert>
    )}
    <div class="stack stack--tight">
      {page.progress && <p class="note">{page.progress}</p>}
      <h1>{page.title}</h1>
      {page.intro && <p>{page.intro}</p>}
    </div>
    <form method="post" action={page.action} class="form" novalidate {...page.encoding}>
      <FormToken value={page.token} />
      {page.hasAccount && <AccountMark />}
      {page.isFromReview && <input type="hidden" name={REVIEW.field} value={REVIEW.page} />}
      {page.fields.map((field) => (
        <FieldView field={field} />
      ))}
      <div class="actions">
        <Button>{page.next}</Button>
      </div>
    </form>
    <SavedBar {...page.saved} />
  </div>
);

const drawn = drawnOnce(QuestionPage);

/** What a page shows of an application, with what was typed into it. */
function pageData(open: OpenApplication, pageId: string, shown: PageShown): QuestionPageData {
  const { visit, draft, surroundings, words, way } = open;
  const texts = inLanguage(applicationTexts, visit.language).page;
  const { form } = draft.adopted.configured.package;
  const presented = presentPage(form, pageId, {
    ...{ answers: draft.answers, surroundings, words },
    ...(shown.typed ? { typed: shown.typed } : {}),
    ...(shown.problems ? { problems: shown.problems } : {}),
  });
  const pictured = { previews: open.previews, base: open.path(pageId), language: visit.language };
  const before = isFromReview(open) ? REVIEW.page : previousPage(way, pageId);
  return {
    back: { href: open.path(before), text: texts.back },
    problems: { title: texts.errors, errors: presented?.errors ?? [] },
    note: noteOf(open, shown.note),
    progress: progressOf(open, pageId),
    title: questionTitle(open, pageId),
    intro: words.texts(`${pageId}.intro`),
    action: open.path(pageId),
    encoding: formEncoding(presented?.fields),
    token: visit.formToken(),
    hasAccount: visit.citizen !== undefined,
    isFromReview: isFromReview(open),
    fields: withThumbnails(presented?.fields ?? [], pictured),
    next: texts.next,
    saved: savedOf(open),
  };
}

type PlainPage = Omit<QuestionPageData, "fields"> & { fields: readonly PlainField[] };

/** The page without what belongs to one person. */
function withoutTexts({ fields, ...page }: PlainPage, blank: Blank): QuestionPageData {
  return {
    ...page,
    token: blank(page.token),
    problems: {
      ...page.problems,
      errors: page.problems.errors.map((one) => ({ ...one, message: blank(one.message) })),
    },
    fields: fields.map((field) => blankTexts(field, blank)),
  };
}

/** A page of questions. Most are drawn once and filled for each visit. */
export function questionPage(
  open: OpenApplication,
  pageId: string,
  shown: PageShown,
): ComponentChildren | Drawn {
  const page = pageData(open, pageId, shown);
  const plain = page.fields.filter(hasOnlyTexts);
  if (plain.length < page.fields.length) return <QuestionPage {...page} />;
  return drawn((blank) => withoutTexts({ ...page, fields: plain }, blank));
}
