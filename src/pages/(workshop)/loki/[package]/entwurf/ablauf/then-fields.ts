import type { NewStep, NewWay } from "#library";
import { fill } from "#platform/i18n";
import type { Field } from "#ui";
import { formText } from "../../../../../form-text.ts";
import type { FormBody } from "../../../../../visit.ts";
import type { Editor } from "../editor/editor-at-hand.ts";
import type { Labels } from "./labels.ts";
import {
  choiceField,
  ENDS,
  messageChoices,
  targetChoices,
  textField,
  type Typed,
} from "./step-fields.ts";
import { processTexts } from "./texts.ts";

const { form: texts } = processTexts;

const NOTHING = "-";
const NEW = "-neu";

export const newMessageFields = (typed: Typed): Field[] => [
  textField(typed, { name: "betreff", label: texts.subject }),
  textField(typed, { name: "text", label: texts.body, multiline: true }),
];

/** Which message: one that is there, or a new one. */
export const messageField = (typed: Typed, labels: Labels, label: string, none = false): Field =>
  choiceField(typed, {
    ...{ name: "dann", label, value: none ? NOTHING : "" },
    options: [
      ...(none ? [{ id: NOTHING, label: texts.noMessage }] : []),
      { id: NEW, label: texts.newMessage },
      ...messageChoices(labels).map(({ id, label: name }) => ({
        id,
        label: fill(texts.sendMessage, { name }),
      })),
    ],
  });

/** What happens on a new way, and where it leads. */
export const thenFields = (typed: Typed, editor: Editor, labels: Labels): Field[] => [
  messageField(typed, labels, texts.thenMessage, true),
  ...newMessageFields(typed),
  choiceField(typed, {
    ...{ name: "ziel", label: texts.target, value: ENDS },
    options: targetChoices(editor),
  }),
];

export type Errors = Record<string, string>;

/** The message of a form, if it names one completely. */
export function messageIn(form: FormBody, errors: Errors): NewStep | undefined {
  const chosen = formText(form, "dann");
  const [subject, body] = [formText(form, "betreff").trim(), formText(form, "text").trim()];
  if (chosen === NOTHING) return undefined;
  if (chosen === "") errors["dann"] = texts.missing;
  if (chosen !== NEW)
    return { kind: "message", name: formText(form, "name").trim(), message: chosen };
  if (subject === "") errors["betreff"] = texts.missing;
  if (body === "") errors["text"] = texts.missing;
  return { kind: "message", name: subject, message: { subject, body } };
}

/** What a form says about a new way. */
export function thenIn(form: FormBody, labels: Labels, errors: Errors): NewWay {
  const step = messageIn(form, errors);
  const target = formText(form, "ziel");
  if (target === "") errors["ziel"] = texts.missing;
  const named = step && nameOfMessage(step, labels);
  return { target: target === ENDS ? null : target, ...(named && { step: named }) };
}

/** A step that sends a known message is called after it. */
function nameOfMessage(step: NewStep, labels: Labels): NewStep {
  if (step.kind !== "message" || typeof step.message !== "string") return step;
  const { message } = step;
  const label = messageChoices(labels).find(({ id }) => id === message)?.label ?? message;
  return { ...step, name: label };
}
