import type { Answer, Answers, SimpleAnswer } from "./answers.ts";
import type { FieldDefinition, GroupField } from "./definition.ts";
import type { Evaluation } from "./evaluation.ts";
import { computedAnswer } from "./fields/computed.ts";
import type { Problem } from "./fields/field-kind.ts";
import { kindOf } from "./fields/field-kinds.ts";
import { leastItems } from "./fields/group.ts";
import type { Source } from "./source.ts";

/** A question that is asked, and the answer that counts. */
export type Settled = {
  field: FieldDefinition;
  /** Id, inside a group with the place of the item: "hunde.0.hundName". */
  name: string;
  answer: Answer | undefined;
  /** Why what was given is no answer. */
  wrong: readonly Problem[];
  items: readonly SettledItem[];
};

type SettledItem = { fields: readonly Settled[]; evaluation: Evaluation };

/**
 * Goes through fields in order, leaves out what is not asked, and makes every answer known to the
 * conditions behind it. Walk, reading and presentation are all made of this.
 */
export function settle(
  fields: readonly FieldDefinition[],
  source: Source,
  evaluation: Evaluation,
): Settled[] {
  const settled: Settled[] = [];
  for (const field of fields) {
    if (field.when !== undefined && !evaluation.holds(field.when)) continue;
    const one = settleField(field, source, evaluation);
    const { answer } = one;
    if (answer !== undefined) evaluation.know(field.id, () => kindOf(field).toFeel(field, answer));
    settled.push(one);
  }
  return settled;
}

function settleField(field: FieldDefinition, source: Source, evaluation: Evaluation): Settled {
  const open = { field, name: source.prefix + field.id, answer: undefined, wrong: [], items: [] };
  if (field.type === "group") return settleGroup(field, source, evaluation);
  if (field.type === "computed") return { ...open, answer: computedAnswer(field, evaluation) };
  const given = source.answer(field);
  if (given.kind === "nothing") return open;
  if (given.kind === "wrong") return { ...open, wrong: given.problems };
  if (!kindOf(field).fits(field, given.answer, evaluation))
    return { ...open, wrong: [{ kind: "invalid" }] };
  return { ...open, answer: given.answer };
}

function settleGroup(field: GroupField, source: Source, evaluation: Evaluation): Settled {
  const sources = source.items(field);
  const items = (sources ?? []).map((item) => {
    const inside = evaluation.inside();
    return { fields: settle(field.fields, item, inside), evaluation: inside };
  });
  const answer = sources === undefined ? undefined : items.map((item) => recordOf(item));
  return { field, name: source.prefix + field.id, answer, wrong: [], items };
}

/**
 * The answers by field id, without those named in `wrong`. In a repeat group what is right in an
 * entry stays when something else in it is wrong.
 */
export const answersOf = (fields: readonly Settled[], wrong: ReadonlySet<string> = none): Answers =>
  Object.fromEntries(
    fields.flatMap(({ field, name, answer, items }): [string, Answer][] => {
      if (answer === undefined || wrong.has(name)) return [];
      if (field.type !== "group") return [[field.id, answer]];
      return [[field.id, items.map((item) => recordOf(item, wrong))]];
    }),
  );

const none: ReadonlySet<string> = new Set();

const recordOf = (item: SettledItem, wrong = none): Record<string, SimpleAnswer> =>
  answersOf(item.fields, wrong) as Record<string, SimpleAnswer>; // a group holds simple fields only

export const isRequired = ({ required }: FieldDefinition, evaluation: Evaluation): boolean =>
  typeof required === "string" ? evaluation.holds(required) : required;

/** True while the question still needs an answer. Computed values need none. */
export function isMissing(settled: Settled, evaluation: Evaluation): boolean {
  const { field, answer, items } = settled;
  if (field.type === "computed") return false;
  if (answer === undefined) return isRequired(field, evaluation);
  if (field.type !== "group") return false;
  return items.length < leastItems(field) || items.some(lacksAnswer);
}

const lacksAnswer = ({ fields, evaluation }: SettledItem): boolean =>
  fields.some((child) => isMissing(child, evaluation));
