import { json, redirect, type Reply } from "#platform/http";
import { fill } from "#platform/i18n";
import { declareDeviation, type DraftEdit, editDraft, type EditOutcome } from "#workshop";
import { formText, LONGEST_TEXT } from "../../../../../form-text.ts";
import { postedEdition } from "../../../../../posted-edition.ts";
import type { FormBody } from "../../../../../visit.ts";
import { packagePath } from "../../../workshop-desk.ts";
import { askConflict, askReason, decisionsIn, reasonIn } from "./ask-page.tsx";
import type { Editor } from "./editor-at-hand.ts";
import { withNote } from "./return-path.ts";
import { editorTexts as texts } from "./texts.ts";

export type AnsweredEdit = {
  edit: DraftEdit;
  /** Where to go when it is saved; with a fragment the focus goes there. */
  back: string;
  /** The page once more, with what was typed and why it was not saved. */
  again: (problem: string) => Reply;
};

/** What a script that saved by itself gets to know; `src/ui/islands/autosave.ts` reads it. */
export type Autosaved =
  | { kind: "saved"; edition: number; merged: boolean; says: string }
  | { kind: "unchanged"; edition: number }
  /** Somebody has to press the button, because something is asked. */
  | { kind: "asks"; says: string };

const CLOCK = new Intl.DateTimeFormat("de-DE", { timeStyle: "short", timeZone: "Europe/Berlin" });

function autosaved({ desk }: Editor, outcome: EditOutcome): Autosaved {
  if (outcome.kind === "unchanged") return outcome;
  if (outcome.kind === "refused") return { kind: "asks", says: outcome.reason };
  if (outcome.kind === "gone") return { kind: "asks", says: texts.gone };
  if (outcome.kind !== "saved")
    return { kind: "asks", says: fill(texts.pressSave, { save: texts.save }) };
  const { edition, merged } = outcome;
  const time = CLOCK.format(desk.visit.now.epochMilliseconds);
  return { kind: "saved", edition, merged, says: fill(texts.savedAt, { time }) };
}

/** Cutting it off would lose what somebody wrote. */
const isTooLong = (form: FormBody): boolean =>
  Object.values(form).some((value = []) =>
    [value].flat().some(({ length }) => length > LONGEST_TEXT),
  );

/** Does the edit of a posted form and answers it; asks where only the person can decide. */
export async function answerEdit(
  editor: Editor,
  { edit, back, again }: AnsweredEdit,
): Promise<Reply> {
  const { desk, packageId, isDeparture, author } = editor;
  const { form, now } = desk.visit;
  const acting = { packageId, staffId: desk.who.id, now };
  const reason = reasonIn(form);
  if (isDeparture && reason !== "" && !isTooLong(form))
    await declareDeviation(desk.db, { ...acting, reason });
  const outcome: EditOutcome = isTooLong(form)
    ? { kind: "refused", reason: texts.tooLong }
    : await editDraft(desk.house, desk.db, {
        ...{ ...acting, edit, decisions: decisionsIn(form) },
        edition: postedEdition(form),
      });
  if (formText(form, "_still") !== "") return json(autosaved(editor, outcome));
  switch (outcome.kind) {
    case "saved":
      return redirect(withNote(back, outcome.merged ? "2" : "1"));
    case "unchanged":
      return redirect(withNote(back, "0"));
    case "refused":
      return again(outcome.reason);
    case "unchangeable":
      return again(fill(texts.fixedRefused, { author }));
    case "conflict":
      return askConflict(editor, outcome);
    case "undeclared":
      return askReason(editor);
    case "gone":
      return redirect(packagePath(packageId));
  }
}
