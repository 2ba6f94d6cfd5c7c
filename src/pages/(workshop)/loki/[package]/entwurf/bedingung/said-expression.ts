import { fill } from "#platform/i18n";
import { readCondition, sayCondition } from "#workshop";
import type { EnteredExpression } from "./posted-condition.ts";
import type { Asked } from "./asked-condition.ts";
import { conditionTexts as texts } from "./texts.ts";

/** What an entered condition means, or what is wrong with it, as one sentence. */
export function saidExpression({ subjects }: Asked, entered: EnteredExpression): string {
  if ("problems" in entered) return entered.problems.map(({ message }) => message).join(" ");
  if (entered.expression === "") return texts.saysAlways;
  const condition = readCondition(entered.expression);
  const isKnown = condition?.groups.flat().every(({ subject }) => subjects.has(subject));
  if (!condition || !isKnown) return texts.understood;
  return fill(texts.says, { condition: sayCondition(condition, [...subjects.values()]) });
}
