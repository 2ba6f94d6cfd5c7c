import { blocksIn, type Condition, type Doing, writeCondition } from "#library";
import { fill } from "#platform/i18n";
import type { Field } from "#ui";
import { formText } from "../../../../../form-text.ts";
import type { FormBody } from "../../../../../visit.ts";
import { WRITING } from "../../../settings/written-value.ts";
import type { Editor } from "../editor/editor-at-hand.ts";
import {
  conditionWords,
  dueWords,
  feelWords,
  type Labels,
  messageWords,
  outcomeWords,
  letterWords,
  wordsAt,
} from "./labels.ts";
import { blocksOf } from "./process-at-hand.ts";
import { processTexts } from "./texts.ts";

const { form: texts } = processTexts;

type Choice = { id: string; label: string };
/** What stands in an input: what was typed just now, else what the draft has. */
export type Typed = { form: FormBody | undefined; errors: Readonly<Record<string, string>> };

export const textField = (
  { form, errors }: Typed,
  asked: { name: string; label: string; value?: string; hint?: string; multiline?: boolean },
): Field => ({
  ...{ type: "text", multiline: asked.multiline ?? false, name: asked.name, label: asked.label },
  ...{ hint: asked.hint, error: errors[asked.name] },
  value: form ? formText(form, asked.name) : (asked.value ?? ""),
});

export const choiceField = (
  { form, errors }: Typed,
  asked: { name: string; label: string; options: readonly Choice[]; value?: string | undefined },
): Field => ({
  ...{ type: "choice", multiple: false, name: asked.name, label: asked.label },
  ...{ options: asked.options, error: errors[asked.name], placeholder: texts.choose },
  chosen: [form ? formText(form, asked.name) : (asked.value ?? "")],
});

const elementsOf = ({ tree }: Labels, kind: string) =>
  [...tree.elements.values()].filter((element) => element.kind === kind);

const parametersOf = (labels: Labels, type: string): Choice[] =>
  elementsOf(labels, "parameter")
    .filter(({ properties }) => properties["type"] === type)
    .map(({ id }) => ({ id, label: wordsAt(labels.tree, `parameter.${id}.label`) ?? id }));

export const roleChoices = (labels: Labels): Choice[] =>
  elementsOf(labels, "roleSlot").map(({ id }) => ({
    id,
    label: wordsAt(labels.tree, `role.${id}.label`) ?? id,
  }));

export const messageChoices = (labels: Labels): Choice[] =>
  elementsOf(labels, "message").map(({ id }) => ({ id, label: messageWords(labels.tree, id) }));

export const letterChoices = (labels: Labels): Choice[] =>
  elementsOf(labels, "letter").map(({ id }) => ({ id, label: letterWords(labels.tree, id) }));

export const decisionChoices = (labels: Labels): Choice[] =>
  elementsOf(labels, "decision")
    .filter(({ properties }) => properties["$type"] === "dmn:Decision")
    .map(({ id, properties }) => ({ id, label: String(properties["name"] ?? id) }));

/** The results of a task, one a line. */
export const outcomesField = (
  typed: Typed,
  labels: Labels,
  task?: { id: string; outcomes: readonly string[] },
): Field =>
  textField(typed, {
    ...{ name: "ergebnisse", label: processTexts.new.outcomes, multiline: true },
    hint: processTexts.new.outcomesHint,
    value: task
      ? task.outcomes.map((outcome) => outcomeWords(labels, task.id, outcome)).join("\n")
      : processTexts.new.outcomesDefault,
  });

/** What was entered line by line. */
export const linesIn = (form: FormBody, name: string): string[] =>
  formText(form, name)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** Tasks of other people that somebody can look at again. */
export const workChoices = (editor: Editor): Choice[] =>
  [...blocksIn(blocksOf(editor).sequence)]
    .filter(({ doing }) => doing.kind === "work")
    .map(({ id, name }) => ({ id, label: name }));

/** Where a way can go on. */
export const targetChoices = (editor: Editor): Choice[] => [
  { id: ENDS, label: texts.ends },
  ...[...blocksIn(blocksOf(editor).sequence)]
    .filter(({ doing }) => doing.kind !== "start" && doing.kind !== "end")
    .map(({ id, name }) => ({ id, label: fill(texts.goesTo, { name }) })),
];

/** Stands for the end of the case; no id has a dash in front. */
export const ENDS = "-ende";

function yesNoAnswers(labels: Labels): Condition[] {
  return elementsOf(labels, "field")
    .filter(
      ({ properties, parent }) => properties["type"] === "yesNo" && parent?.startsWith("page/"),
    )
    .flatMap(({ id }): Condition[] => [
      { kind: "answer", field: id, is: true },
      { kind: "answer", field: id, is: false },
    ]);
}

/** Everything a way can depend on without writing a formula, and what it depends on now. */
export function conditionChoices(editor: Editor, labels: Labels, current?: string): Choice[] {
  const blocks = [...blocksIn(blocksOf(editor).sequence)];
  const outcomes = blocks.flatMap(({ id, doing }): Condition[] =>
    "outcomes" in doing
      ? doing.outcomes.map((outcome) => ({ kind: "outcome", step: id, outcome }))
      : [],
  );
  const settings = parametersOf(labels, "yesNo").map(({ id }): Condition => ({
    kind: "parameter",
    parameter: id,
    is: true,
  }));
  const costs: Condition[] = labels.tree.elements.has("fee") ? [{ kind: "costs" }] : [];
  const possible = [...outcomes, ...settings, ...costs, ...yesNoAnswers(labels)];
  const choices = possible.map((condition) => ({
    id: writeCondition(condition),
    label: fill(processTexts.when, { condition: conditionWords(labels, condition) }),
  }));
  if (current === undefined || choices.some(({ id }) => id === current)) return choices;
  return [
    { id: current, label: fill(processTexts.when, { condition: feelWords(labels, current) }) },
    ...choices,
  ];
}

const asFeel = (parameter: string): string => `duration(parameter.${parameter})`;

/** A deadline: typed in words, or a value that each town sets. */
export function dueFields(
  typed: Typed,
  labels: Labels,
  { value = "", label, hint }: { value?: string; label: string; hint: string },
): Field[] {
  const isIso = value.startsWith("P");
  const parameters = parametersOf(labels, "duration").map(({ id, label: name }) => ({
    id: asFeel(id),
    label: name,
  }));
  const others =
    value === "" || isIso || parameters.some(({ id }) => id === value)
      ? []
      : [{ id: value, label: dueWords(labels, value) }];
  const options = [{ id: NO_PARAMETER, label: texts.noParameter }, ...others, ...parameters];
  const words = isIso ? (WRITING.duration?.write(value) ?? "") : "";
  return [
    textField(typed, { name: "frist", label, hint, value: words }),
    ...(options.length < 2
      ? []
      : [
          choiceField(typed, {
            name: "fristwert",
            label: texts.parameter,
            options,
            value: isIso || value === "" ? NO_PARAMETER : value,
          }),
        ]),
  ];
}

const NO_PARAMETER = "-";

/** `null`: none; undefined: not readable. */
export function dueIn(form: FormBody): string | null | undefined {
  const chosen = formText(form, "fristwert");
  const words = formText(form, "frist").trim();
  if (chosen !== "" && chosen !== NO_PARAMETER) return chosen;
  if (words === "") return null;
  const read = WRITING.duration?.read(words);
  return typeof read === "string" ? read : undefined;
}

const ALWAYS = "-";

export const whenField = (
  typed: Typed,
  labels: Labels,
  value: string | undefined,
): Field | undefined => {
  const settings = parametersOf(labels, "yesNo");
  if (settings.length === 0) return undefined;
  const current = /^parameter\.(\w+) = true$/.exec(value ?? "")?.[1];
  if (value !== undefined && current === undefined) return undefined;
  return choiceField(typed, {
    ...{ name: "wenn", label: texts.when, value: current ?? ALWAYS },
    options: [
      { id: ALWAYS, label: texts.always },
      ...settings.map(({ id, label }) => ({ id, label: fill(texts.onlyWhen, { name: label }) })),
    ],
  });
};

/** `null`: always; undefined: was not asked. */
export function whenIn(form: FormBody): string | null | undefined {
  const chosen = formText(form, "wenn");
  if (chosen === "") return undefined;
  return chosen === ALWAYS ? null : chosen;
}

type Named = Extract<Doing, { kind: "message" | "letter" | "announcement" | "calculation" }>;

/** What a step sends, writes or computes. */
export function namedField(typed: Typed, labels: Labels, doing: Named): Field {
  switch (doing.kind) {
    case "message":
      return choiceField(typed, {
        ...{ name: "nachricht", label: texts.message },
        ...{ value: doing.message, options: messageChoices(labels) },
      });
    case "letter":
    case "announcement":
      return choiceField(typed, {
        ...{ name: "brief", label: texts.letter },
        ...{ value: doing.letter, options: letterChoices(labels) },
      });
    case "calculation":
      return choiceField(typed, {
        ...{ name: "entscheidung", label: texts.decision },
        ...{ value: doing.decision, options: decisionChoices(labels) },
      });
  }
}
