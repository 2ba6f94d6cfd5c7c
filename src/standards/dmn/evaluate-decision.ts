import type { Decision, DecisionLogic, DecisionModel, KnowledgeModel } from "./decision-model.ts";
import { evaluateTable, isAllowed, valueOf } from "./evaluate-table.ts";
import { type FeelScope, plainValue } from "./feel.ts";
import type { TableOutcome } from "./hit-policy.ts";

/**
 * `rules` are the ids of the rules that led to the value, each once, those of required decisions
 * and called knowledge first. Days are ISO text. Warnings name what an expression did not find; then a value may be null.
 */
export type DecisionOutcome =
  | { kind: "decided"; value: unknown; rules: readonly string[]; warnings: readonly string[] }
  | { kind: "undecided"; reason: string; warnings: readonly string[] };

type Run = {
  model: DecisionModel;
  scope: FeelScope;
  results: Map<string, TableOutcome>;
  rules: string[];
  warnings: string[];
};

type Requirements = Pick<Decision, "requiredDecisions" | "requiredKnowledge">;

const byId = <T extends { id: string }>(elements: readonly T[], ids: readonly string[]): T[] =>
  elements.filter(({ id }) => ids.includes(id));

function evaluateLogic(logic: DecisionLogic, scope: FeelScope, run: Run): TableOutcome {
  const evaluation = { scope, warn: (warning: string) => void run.warnings.push(warning) };
  if (logic.kind === "decisionTable") return evaluateTable(logic, evaluation);
  return { kind: "decided", value: valueOf(logic.text, evaluation), rules: [] };
}

/** What is undecided is null for those who build on it; why is a warning (DMN 10.4). */
function take(outcome: TableOutcome, name: string, run: Run): unknown {
  if (outcome.kind === "undecided") {
    run.warnings.push(`${name}: ${outcome.reason}`);
    return null;
  }
  run.rules.push(...outcome.rules);
  return outcome.value;
}

/** feelin calls functions of the scope with the arguments in the order of `$args`. */
function callable(knowledge: KnowledgeModel, run: Run): unknown {
  const call = (...values: unknown[]): unknown => {
    const parameters = knowledge.parameters.map((name, index) => [name, values[index] ?? null]);
    const required = { requiredDecisions: [], requiredKnowledge: knowledge.requiredKnowledge };
    const scope = { ...scopeFor(required, run), ...Object.fromEntries(parameters) };
    return take(evaluateLogic(knowledge.logic, scope, run), knowledge.name, run);
  };
  return Object.assign(call, { $args: [...knowledge.parameters] });
}

function scopeFor({ requiredDecisions, requiredKnowledge }: Requirements, run: Run): FeelScope {
  const { model } = run;
  return {
    ...Object.fromEntries(model.inputs.map(({ name }) => [name, null])),
    ...run.scope,
    ...Object.fromEntries(
      byId(model.decisions, requiredDecisions).flatMap((decision) => {
        const value = required(decision, run);
        return [
          [decision.id, value],
          [decision.name, value],
        ];
      }),
    ),
    ...Object.fromEntries(
      byId(model.knowledge, requiredKnowledge).map((known) => [known.name, callable(known, run)]),
    ),
  };
}

function required(decision: Decision, run: Run): unknown {
  const known = run.results.get(decision.id);
  if (known) return known.kind === "decided" ? known.value : null;
  const outcome = evaluateLogic(decision.logic, scopeFor(decision, run), run);
  run.results.set(decision.id, outcome);
  return take(outcome, decision.name, run);
}

/**
 * Evaluates one decision of the model with everything it requires. Pure; never throws for what
 * somebody wrote. Amounts come out as the table has them: whether they are whole cents is for the
 * caller to check.
 */
export function evaluateDecision(
  model: DecisionModel,
  idOrName: string,
  scope: FeelScope,
): DecisionOutcome {
  const decision =
    model.decisions.find(({ id }) => id === idOrName) ??
    model.decisions.find(({ name }) => name === idOrName);
  const undecided = (reason: string, warnings: string[] = []): DecisionOutcome => ({
    kind: "undecided",
    reason,
    warnings,
  });
  if (!decision) return undecided(`Die Entscheidung „${idOrName}“ gibt es nicht.`);
  const strange = model.inputs.find(
    ({ name, allowed }) => !isAllowed(allowed, scope[name] ?? null, scope),
  );
  if (strange) return undecided(`„${strange.name}“ hat keinen erlaubten Wert.`);
  const run: Run = { model, scope, results: new Map(), rules: [], warnings: [] };
  const outcome = evaluateLogic(decision.logic, scopeFor(decision, run), run);
  if (outcome.kind === "undecided") return undecided(outcome.reason, run.warnings);
  return {
    kind: "decided",
    value: plainValue(outcome.value),
    rules: [...new Set([...run.rules, ...outcome.rules])],
    warnings: [...new Set(run.warnings)],
  };
}
