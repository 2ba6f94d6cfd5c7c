import { hunksBetween } from "./hunks.ts";

/**
 * Two runs that were put at the same place, one after the other. What stands in both stands there
 * once; between such common ones, the first run comes first.
 */
export function mergeRuns(first: readonly string[], second: readonly string[]): string[] {
  if (first.length === 0 || second.length === 0) return [...first, ...second];
  const merged: string[] = [];
  let at = 0;
  for (const { from, to, by } of hunksBetween(first, second)) {
    merged.push(...first.slice(at, to), ...by);
    at = Math.max(to, from);
  }
  return [...merged, ...first.slice(at)];
}
