/** Which items of a list have to be moved to get from one order to another. */
export type MovedItems = {
  /** In whatever way the fewest are moved. */
  surely: ReadonlySet<string>;
  /** In some such way: of two that changed places, either. */
  maybe: ReadonlySet<string>;
};

/** Lengths of the longest ascending runs that end at each number. */
function runsUpTo(numbers: readonly number[]): number[] {
  const lengths: number[] = [];
  for (const [at, number] of numbers.entries())
    lengths.push(
      1 +
        Math.max(
          0,
          ...lengths.filter((_, before) => (numbers[before] ?? 0) < number && before < at),
        ),
    );
  return lengths;
}

/** Both orders hold the same items. */
export function movedItems(before: readonly string[], after: readonly string[]): MovedItems {
  const places = new Map(before.map((item, at) => [item, at]));
  const numbers = after.map((item) => places.get(item) ?? 0);
  const upTo = runsUpTo(numbers);
  const from = runsUpTo(numbers.toReversed().map((number) => -number)).toReversed();
  const longest = Math.max(0, ...upTo);
  const stays = after.map((_, at) => (upTo[at] ?? 0) + (from[at] ?? 0) - 1 === longest);
  const rivals = Map.groupBy(
    after.filter((_, at) => stays[at]),
    (item) => upTo[after.indexOf(item)] ?? 0,
  );
  const alone = new Set([...rivals.values()].flatMap((items) => (items.length === 1 ? items : [])));
  return {
    surely: new Set(after.filter((_, at) => !stays[at])),
    maybe: new Set(after.filter((item) => !alone.has(item))),
  };
}
