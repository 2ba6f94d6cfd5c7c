const FIRST_SIZE = 4_096;

/** Whole numbers by position, packed: a million of them is one thing to the garbage collector. */
export type NumberList = {
  push: (value: number) => void;
  /** 0 where nothing was ever put. */
  at: (position: number) => number;
  put: (position: number, value: number) => void;
  length: () => number;
  /** As it is now, for loops that read much of it; longer than what was put. */
  packed: () => Int32Array;
};

/** A list that grows by doubling. */
export function createNumberList(): NumberList {
  let numbers = new Int32Array(FIRST_SIZE);
  let length = 0;
  const put = (position: number, value: number): void => {
    if (position >= numbers.length) {
      const longer = new Int32Array(Math.max(2 * numbers.length, position + 1));
      longer.set(numbers);
      numbers = longer;
    }
    numbers[position] = value;
    if (position >= length) length = position + 1;
  };
  return {
    push: (value) => put(length, value),
    at: (position) => numbers[position] ?? 0,
    put,
    length: () => length,
    packed: () => numbers,
  };
}
