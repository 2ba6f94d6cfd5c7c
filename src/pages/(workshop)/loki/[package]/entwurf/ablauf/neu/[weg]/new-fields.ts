import { type BlockEdit, type NewStep, readCondition } from "#library";
import type { Field } from "#ui";
import { formText } from "../../../../../../../form-text.ts";
import type { FormBody } from "../../../../../../../visit.ts";
import type { Editor } from "../../../editor/editor-at-hand.ts";
import type { Labels } from "../../labels.ts";
import {
  choiceField,
  conditionChoices,
  decisionChoices,
  dueFields,
  dueIn,
  letterChoices,
  linesIn,
  outcomesField,
  roleChoices,
  textField,
  type Typed,
  workChoices,
} from "../../step-fields.ts";
import { processTexts } from "../../texts.ts";
import {
  type Errors,
  messageField,
  messageIn,
  newMessageFields,
  thenFields,
  thenIn,
} from "../../then-fields.ts";

const { form: texts, new: newTexts } = processTexts;

export const NEW_KINDS = [
  "work",
  "approval",
  "message",
  "correction",
  "letter",
  "calculation",
  "pause",
  "decision",
] as const;
export type NewKind = (typeof NEW_KINDS)[number];

export const isNewKind = (word: string | undefined): word is NewKind =>
  NEW_KINDS.some((kind) => kind === word);

/** What can be put in here: only what the package has something for. */
export function kindsFor(editor: Editor, labels: Labels): NewKind[] {
  const lacking: Partial<Record<NewKind, boolean>> = {
    letter: letterChoices(labels).length === 0,
    calculation: decisionChoices(labels).length === 0,
    approval: workChoices(editor).length === 0,
  };
  return NEW_KINDS.filter((kind) => !lacking[kind]);
}

type Asking = { editor: Editor; labels: Labels; typed: Typed };

const roleField = ({ typed, labels }: Asking): Field =>
  choiceField(typed, { name: "rolle", label: texts.role, options: roleChoices(labels) });

const dues = ({ typed, labels }: Asking): Field[] =>
  dueFields(typed, labels, { label: texts.due, hint: texts.dueHint });

const FIELDS: Readonly<Record<NewKind, (asking: Asking) => Field[]>> = {
  work: (asking) => [
    roleField(asking),
    outcomesField(asking.typed, asking.labels),
    ...dues(asking),
  ],
  approval: (asking) => [
    choiceField(asking.typed, {
      name: "von",
      label: texts.of,
      options: workChoices(asking.editor),
    }),
    roleField(asking),
    ...dues(asking),
  ],
  message: ({ typed, labels }) => [
    messageField(typed, labels, texts.message),
    ...newMessageFields(typed),
  ],
  correction: ({ typed }) => newMessageFields(typed),
  letter: ({ typed, labels }) => [
    choiceField(typed, { name: "brief", label: texts.letter, options: letterChoices(labels) }),
  ],
  calculation: ({ typed, labels }) => [
    choiceField(typed, {
      name: "entscheidung",
      label: texts.decision,
      options: decisionChoices(labels),
    }),
  ],
  pause: ({ typed, labels }) =>
    dueFields(typed, labels, { label: texts.duration, hint: texts.durationHint }),
  decision: ({ typed, editor, labels }) => [
    textField(typed, { name: "wegname", label: texts.way, hint: texts.wayHint }),
    choiceField(typed, {
      ...{ name: "bedingung", label: texts.condition },
      options: conditionChoices(editor, labels),
    }),
    ...thenFields(typed, editor, labels),
  ],
};

/** Everything that is asked about a new block. */
export function newFields(kind: NewKind, asking: Asking): Field[] {
  const name =
    kind === "decision"
      ? { name: "name", label: newTexts.question, hint: newTexts.questionHint }
      : { name: "name", label: texts.name };
  return [textField(asking.typed, name), ...FIELDS[kind](asking)];
}

type Entered = { form: FormBody; errors: Errors; labels: Labels };

function required({ form, errors }: Entered, name: string): string {
  const value = formText(form, name).trim();
  if (value === "") errors[name] = texts.missing;
  return value;
}

function dueOf({ form, errors }: Entered): { due?: string } {
  const due = dueIn(form);
  if (due === undefined) errors["frist"] = texts.unreadable;
  return typeof due === "string" ? { due } : {};
}

function outcomesOf(entered: Entered): string[] {
  required(entered, "ergebnisse");
  return linesIn(entered.form, "ergebnisse");
}

function stepOf(kind: Exclude<NewKind, "decision">, entered: Entered): NewStep {
  const name = required(entered, "name");
  switch (kind) {
    case "work": {
      const [role, outcomes] = [required(entered, "rolle"), outcomesOf(entered)];
      return { kind, name, role, outcomes, ...dueOf(entered) };
    }
    case "approval": {
      const [of, role] = [required(entered, "von"), required(entered, "rolle")];
      return { kind, name, role, of, ...dueOf(entered) };
    }
    case "message": {
      const step = messageIn(entered.form, entered.errors);
      return step ? { ...step, name } : { kind, name, message: "" };
    }
    case "correction": {
      const message = { subject: required(entered, "betreff"), body: required(entered, "text") };
      return { kind, name, message };
    }
    case "letter":
      return { kind, name, letter: required(entered, "brief") };
    case "calculation":
      return { kind, name, decision: required(entered, "entscheidung") };
    case "pause": {
      const { due = "" } = dueOf(entered);
      if (due === "") entered.errors["frist"] ??= texts.missing;
      return { kind, name, after: due };
    }
  }
}

/** What was entered about a new block, as an edit of the process. */
export function newEdit(kind: NewKind, way: string, entered: Entered): BlockEdit {
  if (kind !== "decision") return { edit: "add", way, step: stepOf(kind, entered) };
  const [name, wayName] = [required(entered, "name"), required(entered, "wegname")];
  const condition = readCondition(required(entered, "bedingung"));
  const then = thenIn(entered.form, entered.labels, entered.errors);
  return { edit: "addDecision", way, name, wayName, condition, then };
}
