import type { ElementKey } from "#library";
import type { Reply } from "#platform/http";
import {
  addField,
  addOption,
  type DraftEdit,
  moveField,
  type Properties,
  textProperty,
  withProperties,
  withText,
} from "#workshop";
import { formText } from "../../../../../../../form-text.ts";
import type { EntryProblem } from "../../../../../settings/entered-settings.ts";
import { answerEdit } from "../../../editor/answer-edit.ts";
import { anchorOf } from "../../../editor/controls.tsx";
import type { Editor } from "../../../editor/editor-at-hand.ts";
import { enteredQuestion } from "../../question-list.tsx";
import { enteredField } from "./entered-field.ts";
import { FIELD_WORDS, inputsOf, typedInputs } from "./field-inputs.ts";
import { otherPages } from "./other-page.tsx";
import { fieldTexts as texts } from "./texts.ts";

export type Refused = { problems: readonly EntryProblem[] };
type Saving = { editor: Editor; element: ElementKey; again: (refused: Refused) => Reply };
type Wanted = { edit: DraftEdit; changed: ElementKey; input: string };

/** Only what was changed on the page, so that nothing is called a change that is none. */
function changedProperties(before: Properties, after: Properties): Properties {
  return Object.fromEntries(
    Object.entries(after).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name]),
    ),
  );
}

/** The question itself: its words and everything it has. */
function fieldEdit({ editor, element }: Saving): Wanted | Refused {
  const { tree, desk } = editor;
  const { form } = desk.visit;
  const type = textProperty(tree, element, "type");
  const stored = inputsOf(tree, element);
  const { properties, problems } = enteredField(type, typedInputs(form, stored));
  if (problems.length > 0) return { problems };
  const id = tree.elements.get(element)?.id ?? "";
  const words = Object.entries(FIELD_WORDS).flatMap(([name, slot]) =>
    name in form ? [[`${id}.${slot}`, formText(form, name)] as const] : [],
  );
  return {
    ...{ changed: element, input: "frage" },
    edit: (seen) => {
      const before = enteredField(type, inputsOf(seen, element)).properties;
      const set = withProperties(seen, element, changedProperties(before, properties));
      return words.reduce((one, [text, de]) => withText(one, text, { de }), set);
    },
  };
}

/** Other words for one answer. */
function optionEdit({ editor, element }: Saving): Wanted | Refused {
  const { form } = editor.desk.visit;
  const option = formText(form, "option");
  const { id = "", parent } = editor.tree.elements.get(option) ?? {};
  const input = `antwort.${id}`;
  const de = formText(form, input).trim();
  if (parent !== element || de === "")
    return { problems: [{ name: input, message: texts.missingOption }] };
  const fieldId = editor.tree.elements.get(element)?.id ?? "";
  return {
    ...{ changed: option, input },
    edit: (seen) => withText(seen, `${fieldId}.option.${id}`, { de }),
  };
}

function newOptionEdit({ editor, element }: Saving): Wanted | Refused {
  const input = "neueAntwort";
  const label = formText(editor.desk.visit.form, input).trim();
  if (label === "") return { problems: [{ name: input, message: texts.missingOption }] };
  const { key } = addOption(editor.tree, element, label);
  return { changed: key, input, edit: (seen) => addOption(seen, element, label).tree };
}

function movingEdit({ editor, element }: Saving): Wanted | Refused {
  const page = formText(editor.desk.visit.form, "seite");
  if (!otherPages(editor, element).includes(page))
    return { problems: [{ name: "seite", message: texts.missingPage }] };
  return { changed: element, input: "seite", edit: (seen) => moveField(seen, element, page) };
}

function newQuestionEdit({ editor, element }: Saving): Wanted | Refused {
  const entered = enteredQuestion(editor);
  if ("problems" in entered) return entered;
  const question = { ...entered, parent: element };
  const { key } = addField(editor.tree, question);
  return { changed: key, input: "neueFrage", edit: (seen) => addField(seen, question).tree };
}

const EDITS: Readonly<Record<string, (saving: Saving) => Wanted | Refused>> = {
  antwort: optionEdit,
  neueAntwort: newOptionEdit,
  verschieben: movingEdit,
  frage: newQuestionEdit,
};

/** Which form of the page was sent; a form that saves by itself presses no button. */
const actionOf = ({ editor }: Saving): string => {
  const { form } = editor.desk.visit;
  return formText(form, "_aktion") || ("option" in form ? "antwort" : "");
};

/** Does what a form on the page of a question asks for. */
export function saveField(saving: Saving): Promise<Reply> | Reply {
  const { editor, again } = saving;
  const wanted = (EDITS[actionOf(saving)] ?? fieldEdit)(saving);
  if ("problems" in wanted) return again(wanted);
  const { edit, changed, input } = wanted;
  return answerEdit(editor, {
    edit,
    back: `${editor.desk.visit.path}${changed === saving.element ? "" : `#${anchorOf(changed)}`}`,
    again: (message) => again({ problems: [{ name: input, message }] }),
  });
}
