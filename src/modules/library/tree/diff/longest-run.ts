/**
 * Which of the numbers stay where they are when the others are moved so that all ascend: a longest
 * ascending run, by its positions (patience sorting, n log n). All numbers differ.
 */
export function longestRun(numbers: readonly number[]): Set<number> {
  const lastOfRun: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [at, number] of numbers.entries()) {
    const length = firstNotBelow(number, lastOfRun, numbers);
    before[at] = lastOfRun[length - 1];
    lastOfRun[length] = at;
  }
  const run = new Set<number>();
  for (let at = lastOfRun.at(-1); at !== undefined; at = before[at]) run.add(at);
  return run;
}

/** Length of the longest run that the number can go on. */
function firstNotBelow(
  number: number,
  lastOfRun: readonly number[],
  numbers: readonly number[],
): number {
  let [low, high] = [0, lastOfRun.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[lastOfRun[middle] ?? 0] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What stands in both lists and need not move to get from one to the other. */
export function unmoved(before: readonly string[], after: readonly string[]): Set<string> {
  const places = new Map(before.map((key, at) => [key, at]));
  const common = after.filter((key) => places.has(key));
  const run = longestRun(common.map((key) => places.get(key) ?? 0));
  return new Set(common.filter((_, at) => run.has(at)));
}
