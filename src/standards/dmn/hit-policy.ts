import { isDeepStrictEqual } from "node:util";
import type { Aggregation, DecisionTable } from "./decision-model.ts";
import { evaluateToFeel, plainValue } from "./feel.ts";

/** A rule that matched, with its evaluated outputs in the order of the columns. */
export type Hit = { rule: string; outputs: readonly unknown[] };

export type TableOutcome =
  | { kind: "decided"; value: unknown; rules: readonly string[] }
  | { kind: "undecided"; reason: string };

const undecided = (reason: string): TableOutcome => ({ kind: "undecided", reason });

const decided = (value: unknown, hits: readonly Hit[]): TableOutcome => ({
  kind: "decided",
  value,
  rules: hits.map(({ rule }) => rule),
});

/** One output is its value, several are a context by name. */
export function resultOf({ outputs }: DecisionTable, values: readonly unknown[]): unknown {
  if (outputs.length === 1) return values[0];
  return Object.fromEntries(outputs.map(({ name = "" }, index) => [name, values[index]]));
}

/** By the order of the allowed output values, the first column before the second (DMN 8.2.10). */
function byPriority(table: DecisionTable, hits: readonly Hit[]): Hit[] {
  const orders = table.outputs.map(({ allowed }) => {
    const listed = allowed ? evaluateToFeel(`[${allowed}]`, {}).value : [];
    return Array.isArray(listed) ? listed.map(plainValue) : [];
  });
  const ranksOf = ({ outputs }: Hit): number[] =>
    orders.map((order, column) =>
      order.findIndex((value) => isDeepStrictEqual(value, plainValue(outputs[column]))),
    );
  return hits.toSorted((one, other) => {
    const [ranks, others] = [ranksOf(one), ranksOf(other)];
    const differences = ranks.map((rank, column) => rank - (others[column] ?? 0));
    return differences.find((difference) => difference !== 0) ?? 0;
  });
}

/** feelin's `min` and `max` answer null for dates; its comparison does not. */
const extreme = (values: readonly unknown[], operator: "<" | ">"): unknown =>
  values.reduce((best, value) =>
    evaluateToFeel(`value ${operator} best`, { value, best }).value === true ? value : best,
  );

function aggregate(aggregation: Aggregation, hits: readonly Hit[]): TableOutcome {
  const values = hits.map(({ outputs }) => outputs[0]);
  if (aggregation === "COUNT") return decided(values.length, hits);
  if (values.includes(null)) return undecided(`Für ${aggregation} fehlt ein Wert.`);
  if (aggregation === "MIN") return decided(extreme(values, "<"), hits);
  if (aggregation === "MAX") return decided(extreme(values, ">"), hits);
  const sum = evaluateToFeel("sum(values)", { values }).value;
  return sum === null ? undecided("Für SUM sind nicht alle Werte Zahlen.") : decided(sum, hits);
}

const rulesIn = (hits: readonly Hit[]): string => hits.map(({ rule }) => `„${rule}“`).join(" und ");

/** What the hit policy makes of the rules that matched, in their order in the table (DMN 8.2.10). */
export function applyHitPolicy(table: DecisionTable, hits: readonly [Hit, ...Hit[]]): TableOutcome {
  const single = (hit: Hit) => decided(resultOf(table, hit.outputs), [hit]);
  const all = (list: readonly Hit[]) =>
    decided(
      list.map(({ outputs }) => resultOf(table, outputs)),
      list,
    );
  const [first] = hits;
  switch (table.hitPolicy) {
    case "UNIQUE":
      return hits.length === 1
        ? single(first)
        : undecided(`Die Regeln ${rulesIn(hits)} treffen zugleich zu.`);
    case "ANY":
      return hits.every(({ outputs }) =>
        isDeepStrictEqual(plainValue(outputs), plainValue(first.outputs)),
      )
        ? decided(resultOf(table, first.outputs), hits)
        : undecided(`Die Regeln ${rulesIn(hits)} widersprechen sich.`);
    case "FIRST":
      return single(first);
    case "PRIORITY":
      return single(byPriority(table, hits)[0] ?? first);
    case "RULE ORDER":
      return all(hits);
    case "OUTPUT ORDER":
      return all(byPriority(table, hits));
    case "COLLECT":
      return table.aggregation ? aggregate(table.aggregation, hits) : all(hits);
  }
}
