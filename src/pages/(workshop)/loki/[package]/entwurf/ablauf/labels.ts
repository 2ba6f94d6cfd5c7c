import { type Condition, type PackageTree, readCondition } from "#library";
import { fill } from "#platform/i18n";
import { WRITING } from "../../../settings/written-value.ts";
import { processTexts as texts } from "./texts.ts";

/** What people call the parts of a package. */
export type Labels = {
  tree: PackageTree;
  /** Office by role, as far as the draft says. */
  officeOf: (role: string) => string | undefined;
};

/** The German words of a text. */
export function wordsAt(tree: PackageTree, key: string): string | undefined {
  const words = tree.elements.get(`text/${key}`)?.properties["de"];
  return typeof words === "string" ? words : undefined;
}

/** What people call a step of the process. */
export const stepName = (tree: PackageTree, id: string): string =>
  wordsAt(tree, `${id}.label`) ??
  String(tree.elements.get(`flowElement/${id}`)?.properties["name"] ?? id);

/** The role, and the office that fills it. */
export function roleWords({ tree, officeOf }: Labels, role: string): string {
  const name = wordsAt(tree, `role.${role}.label`) ?? role;
  const office = officeOf(role);
  return office === undefined ? name : `${name} (${office})`;
}

export const outcomeWords = ({ tree }: Labels, step: string, outcome: string): string =>
  wordsAt(tree, `${step}.outcome.${outcome}`) ?? outcome;

const isTrue = (is: boolean): "True" | "False" => (is ? "True" : "False");

/** A condition as the rest of a sentence that begins with „wenn“. */
export function conditionWords(labels: Labels, condition: Condition): string {
  const { tree } = labels;
  const words = texts.conditions;
  switch (condition.kind) {
    case "outcome": {
      const { step, outcome } = condition;
      const values = { step: stepName(tree, step), outcome: outcomeWords(labels, step, outcome) };
      return fill(words.outcome, values);
    }
    case "parameter": {
      const name = wordsAt(tree, `parameter.${condition.parameter}.label`) ?? condition.parameter;
      return fill(words[`parameter${isTrue(condition.is)}`], { name });
    }
    case "answer": {
      const name = wordsAt(tree, `${condition.field}.label`) ?? condition.field;
      return fill(words[`answer${isTrue(condition.is)}`], { name });
    }
    case "costs":
      return words.costs;
    case "written":
      return fill(words.written, { feel: condition.feel });
  }
}

export const feelWords = (labels: Labels, feel: string): string =>
  conditionWords(labels, readCondition(feel));

const PARAMETER = /^duration\(parameter\.(\w+)\)$/;
const ENTRY = /^schritt\.([\w-]+)\.([\w-]+)$/;

/** A deadline in words: „3 Tage“, or where it comes from. */
export function dueWords({ tree }: Labels, written: string): string {
  if (written.startsWith("P")) return WRITING.duration?.write(written) ?? written;
  const [, parameter] = PARAMETER.exec(written) ?? [];
  if (parameter !== undefined) {
    const name = wordsAt(tree, `parameter.${parameter}.label`) ?? parameter;
    return fill(texts.dues.parameter, { name });
  }
  const [, step, field] = ENTRY.exec(written) ?? [];
  if (step === undefined || field === undefined) return fill(texts.dues.written, { feel: written });
  const name = wordsAt(tree, `${field}.label`) ?? field;
  return fill(texts.dues.entry, { name, step: stepName(tree, step) });
}

export const letterWords = (tree: PackageTree, letter: string): string =>
  wordsAt(tree, `${letter}.title`) ?? letter;

export const messageWords = (tree: PackageTree, message: string): string =>
  wordsAt(tree, `message.${message}.subject`) ?? message;
