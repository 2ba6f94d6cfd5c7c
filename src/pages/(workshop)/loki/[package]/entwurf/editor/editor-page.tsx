import type { ComponentChildren } from "preact";
import { html, type Reply } from "#platform/http";
import { fill, formatDateTime } from "#platform/i18n";
import { Alert, Button, ErrorSummary, FormToken, Link } from "#ui";
import type { PastStep } from "#workshop";
import { showPage } from "../../../../../show-page.tsx";
import type { EntryProblem } from "../../../settings/entered-settings.ts";
import { packagePath } from "../../../workshop-desk.ts";
import { crumbsOf } from "../../package-at-hand.ts";
import { Areas, AREAS } from "./areas.tsx";
import { type Editor, editorPath } from "./editor-at-hand.ts";
import { problemWords } from "./problem-words.ts";
import { editorTexts as texts } from "./texts.ts";

export type EditorShown = {
  /** Of the page; its heading, too. */
  title: string;
  children: ComponentChildren;
  /** Pages between the draft and this one. */
  crumbs?: readonly { href: string; text: string }[];
  /** What is wrong with what was posted; the page then is an answer with errors. */
  problems?: readonly EntryProblem[];
  status?: number;
};

/** Who else is here, and who saved last, in words. */
export function presenceWords({ draft, present, nameOf, desk }: Editor): string {
  const names = present.map(({ staffId, place }) => {
    const area = AREAS.find((one) => one === place);
    return area ? `${nameOf(staffId)} (${texts.area[area]})` : nameOf(staffId);
  });
  const here = names.length === 0 ? texts.alone : fill(texts.others, { names: names.join(", ") });
  const at = formatDateTime(draft.changedAt);
  const { changedBy } = draft;
  const who = changedBy === desk.who.id ? texts.you : nameOf(changedBy);
  return `${here} ${fill(texts.last, { at, who })}`;
}

const Presence = ({ editor }: { editor: Editor }) => (
  <p
    class="saved-bar"
    data-presence={editorPath(editor, `stand?bereich=${editor.area}`)}
    aria-live="polite"
  >
    {presenceWords(editor)}
  </p>
);

/** What a step was, short enough for a button. */
export function stepWords({ sentences }: Pick<PastStep, "sentences">): string {
  const [first = "", ...rest] = sentences;
  return rest.length === 0 ? first : first + fill(texts.more, { count: rest.length });
}

const LONGEST = 70;
const shortened = (words: string): string =>
  words.length > LONGEST ? `${words.slice(0, LONGEST - 1).trimEnd()}…` : words;

/** This page as it was asked for, without the note of what happened before. */
function hereOf({ desk }: Editor): string {
  const { gespeichert: _, ...query } = desk.visit.query;
  const asked = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return asked.length === 0 ? desk.visit.path : `${desk.visit.path}?${new URLSearchParams(asked)}`;
}

type Undoing = { editor: Editor; kind: "undo" | "redo"; step: PastStep | undefined };

const UndoButton = ({ editor, kind, step }: Undoing) =>
  step && (
    <form method="post" action={editorPath(editor, "verlauf")}>
      <FormToken value={editor.desk.visit.formToken()} />
      <input type="hidden" name="zurueck" value={hereOf(editor)} />
      <input type="hidden" name="schritt" value={String(step.edition)} />
      <Button kind="tertiary" name="_aktion" value={kind}>
        {fill(kind === "undo" ? texts.undoOf : texts.redoOf, {
          sentence: shortened(stepWords(step)),
        })}
      </Button>
    </form>
  );

const UndoBar = ({ editor }: { editor: Editor }) => {
  const [done, undone] = [editor.past.done[0], editor.past.undone[0]];
  if (!done && !undone) return null;
  return (
    <div class="row" role="group" aria-label={texts.lastStep}>
      <UndoButton editor={editor} kind="undo" step={done} />
      <UndoButton editor={editor} kind="redo" step={undone} />
    </div>
  );
};

const Note = ({ editor }: { editor: Editor }) => {
  const { query } = editor.desk.visit;
  const note = { 1: texts.saved, 2: texts.mergedNote, 0: texts.unchanged }[
    query["gespeichert"] ?? ""
  ];
  if (note === undefined) return null;
  return <Alert kind={query["gespeichert"] === "0" ? "info" : "success"} title={note} live />;
};

const MOST_SHOWN = 6;

/** What does not fit together yet, each with the way there. */
const Unfinished = ({ editor }: { editor: Editor }) => {
  const { problems } = editor;
  if (problems.length === 0) return null;
  const more = problems.length - MOST_SHOWN;
  return (
    <Alert kind="warning" title={texts.unfinished}>
      <ul class="spaced">
        {problems.slice(0, MOST_SHOWN).map(({ element = "", problem }) => (
          <li>
            <Link
              class="link"
              href={editorPath(editor, `stelle?${new URLSearchParams({ element })}`)}
            >
              {problemWords(problem)}
            </Link>
          </li>
        ))}
      </ul>
      {more > 0 && <p>{fill(texts.moreProblems, { count: more })}</p>}
    </Alert>
  );
};

/** A page of the editor: who is here, where one is, what was done last, and what can be edited. */
export function showEditor(editor: Editor, shown: EditorShown): Reply {
  const { desk, title, packageId, isDeparture } = editor;
  const { problems = [] } = shown;
  const page = showPage(desk.visit, desk.house, {
    title: `${shown.title} – ${title}`,
    crumbs: [
      ...crumbsOf(editor),
      { href: packagePath(packageId, "/entwurf"), text: texts.crumb },
      ...(shown.crumbs ?? []),
    ],
    withoutSearch: true,
    hasErrors: problems.length > 0,
    scripts: ["autosave.js"],
    children: (
      <div class="stack stack--fill editor">
        <ErrorSummary title={texts.errors} errors={problems} />
        <Note editor={editor} />
        <h1>{shown.title}</h1>
        <Areas packageId={packageId} current={editor.area} />
        <Presence editor={editor} />
        {isDeparture && (
          <Alert kind="info" title={texts.shared}>
            <p>{texts.sharedText}</p>
          </Alert>
        )}
        <Unfinished editor={editor} />
        <UndoBar editor={editor} />
        {shown.children}
      </div>
    ),
  });
  return html(page, shown.status ?? (problems.length > 0 ? 422 : 200));
}
