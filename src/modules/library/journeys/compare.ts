import { canonicalJson } from "../canonical-form.ts";

/** What came out differently than the journey says, one line per difference. */
export type Differences = string[];

const without = (lines: readonly string[], others: readonly string[]): string[] => {
  const left = [...others];
  return lines.filter((line) => {
    const place = left.indexOf(line);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
};

/** Lines that only one side has; when both have the same ones, that they stand in another order. */
export function compareLines(
  where: string,
  expected: readonly string[],
  observed: readonly string[],
): Differences {
  if (canonicalJson(expected) === canonicalJson(observed)) return [];
  const differences = [
    ...without(expected, observed).map((line) => `${where}: expected “${line}”`),
    ...without(observed, expected).map((line) => `${where}: came out “${line}”`),
  ];
  return differences.length > 0 ? differences : [`${where}: the same lines in another order`];
}

/** Values with the path to the first place where they part. */
export function compareValues(where: string, expected: unknown, observed: unknown): Differences {
  if (
    isContainer(expected) &&
    isContainer(observed) &&
    Array.isArray(expected) === Array.isArray(observed)
  )
    return [...new Set([...Object.keys(expected), ...Object.keys(observed)])].flatMap((key) =>
      compareValues(`${where}.${key}`, expected[key], observed[key]),
    );
  return written(expected) === written(observed)
    ? []
    : [`${where}: expected ${written(expected)}, came out ${written(observed)}`];
}

const isContainer = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

const written = (value: unknown): string =>
  value === undefined ? "nothing" : canonicalJson(value);
