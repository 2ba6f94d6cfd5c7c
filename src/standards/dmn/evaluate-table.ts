import type { DecisionRule, DecisionTable } from "./decision-model.ts";
import { evaluateToFeel, evaluateUnaryTest, type FeelResult, type FeelScope } from "./feel.ts";
import { applyHitPolicy, type Hit, resultOf, type TableOutcome } from "./hit-policy.ts";

/** Where expressions look up names, and where their warnings go. */
export type Evaluation = { scope: FeelScope; warn: (warning: string) => void };

function noted({ value, warnings }: FeelResult, { warn }: Evaluation): unknown {
  for (const warning of warnings) warn(warning);
  return value;
}

/** The value of an expression; what it uses but does not find is null and a warning. */
export const valueOf = (expression: string, evaluation: Evaluation): unknown =>
  noted(evaluateToFeel(expression, evaluation.scope), evaluation);

/** Null is a value of every type, so that an open question is not forbidden. */
export const isAllowed = (allowed: string | undefined, value: unknown, scope: FeelScope): boolean =>
  allowed === undefined ||
  value === null ||
  evaluateUnaryTest(allowed, value, scope).value === true;

function matches(rule: DecisionRule, inputs: readonly unknown[], evaluation: Evaluation): boolean {
  return rule.tests.every(
    (test, column) =>
      noted(evaluateUnaryTest(test, inputs[column], evaluation.scope), evaluation) === true,
  );
}

function hitsOf(table: DecisionTable, inputs: readonly unknown[], evaluation: Evaluation): Hit[] {
  const hits: Hit[] = [];
  for (const rule of table.rules) {
    if (!matches(rule, inputs, evaluation)) continue;
    hits.push({ rule: rule.id, outputs: rule.values.map((value) => valueOf(value, evaluation)) });
    if (table.hitPolicy === "FIRST") break;
  }
  return hits;
}

/** Default outputs (DMN 8.2.11); without them a list is empty and a count zero. */
function withoutHit(table: DecisionTable, evaluation: Evaluation): TableOutcome {
  const { hitPolicy, aggregation, outputs } = table;
  const isList =
    hitPolicy === "RULE ORDER" ||
    hitPolicy === "OUTPUT ORDER" ||
    (hitPolicy === "COLLECT" && !aggregation);
  if (outputs.some(({ defaultValue }) => defaultValue)) {
    const values = outputs.map(({ defaultValue }) =>
      defaultValue ? valueOf(defaultValue, evaluation) : null,
    );
    const result = resultOf(table, values);
    return { kind: "decided", value: isList ? [result] : result, rules: [] };
  }
  if (isList) return { kind: "decided", value: [], rules: [] };
  if (aggregation === "COUNT") return { kind: "decided", value: 0, rules: [] };
  return { kind: "undecided", reason: "Keine Regel trifft zu." };
}

/** Evaluates a decision table: inputs, matching rules, hit policy. */
export function evaluateTable(table: DecisionTable, evaluation: Evaluation): TableOutcome {
  const inputs = table.inputs.map(({ expression }) => valueOf(expression, evaluation));
  const strange = table.inputs.find(
    ({ allowed }, column) => !isAllowed(allowed, inputs[column], evaluation.scope),
  );
  if (strange)
    return { kind: "undecided", reason: `„${strange.expression}“ hat keinen erlaubten Wert.` };
  const hits = hitsOf(table, inputs, evaluation);
  for (const { rule, outputs } of hits)
    for (const [column, { allowed }] of table.outputs.entries())
      if (!isAllowed(allowed, outputs[column], evaluation.scope))
        return { kind: "undecided", reason: `Die Regel „${rule}“ ergibt keinen erlaubten Wert.` };
  const [first, ...more] = hits;
  return first ? applyHitPolicy(table, [first, ...more]) : withoutHit(table, evaluation);
}
