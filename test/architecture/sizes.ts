import { isTest, type Parsed } from "./source-file.ts";

export const LIMITS = {
  fileMedian: 60,
  fileP95: 200,
  fileMax: 300,
  functionP95: 45,
  functionMax: 70,
  parameters: 3,
} as const;

const quantile = (values: readonly number[], q: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0;
};

/** Files and functions over their hard limit. */
export function sizeViolations(files: readonly Parsed[]): string[] {
  return files
    .filter(({ path }) => !isTest(path))
    .flatMap(({ path, lines, functions }) => [
      ...(lines > LIMITS.fileMax ? [`${path}: ${lines} lines`] : []),
      ...functions
        .filter((fn) => fn.lines > LIMITS.functionMax)
        .map((fn) => `${path}:${fn.line} ${fn.name}: ${fn.lines} lines`),
      ...functions
        .filter((fn) => fn.parameters > LIMITS.parameters)
        .map((fn) => `${path}:${fn.line} ${fn.name}: ${fn.parameters} parameters`),
    ]);
}

/** The shape of the whole, to be compared with the limits. */
export function shape(files: readonly Parsed[]) {
  const own = files.filter(({ path }) => !isTest(path));
  const lines = own.map((file) => file.lines);
  const functions = own.flatMap((file) => file.functions.map((fn) => fn.lines));
  return {
    fileMedian: quantile(lines, 0.5),
    fileP95: quantile(lines, 0.95),
    functionP95: quantile(functions, 0.95),
  };
}
