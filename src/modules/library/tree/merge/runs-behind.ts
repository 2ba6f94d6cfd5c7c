import { mergeRuns } from "./merge-runs.ts";

/** Items by the fixed one they come behind; null: at the beginning. */
export type Runs = ReadonlyMap<string | null, readonly string[]>;

/** Items of a list that are put somewhere, by the fixed one they come behind. */
export function runsBehind(
  list: readonly string[],
  isFixed: (item: string) => boolean,
  isPut: (item: string) => boolean,
): Runs {
  const runs = new Map<string | null, string[]>();
  let anchor: string | null = null;
  for (const item of list) {
    if (isPut(item)) runs.set(anchor, [...(runs.get(anchor) ?? []), item]);
    if (isFixed(item)) anchor = item;
  }
  return runs;
}

/** An order with runs put in; at one place the first ones come first. */
export function withRuns(order: readonly string[], runs: readonly Runs[]): string[] {
  const behind = (item: string | null) =>
    runs.map((run) => run.get(item) ?? []).reduce<string[]>(mergeRuns, []);
  return [...behind(null), ...order.flatMap((item) => [item, ...behind(item)])];
}
