import { expect, it } from "vitest";
import { readEuros } from "./read-euros.ts";

it.each([
  ["25", 2_500],
  ["25,5", 2_550],
  [" 25,00 € ", 2_500],
  ["25.00", 2_500],
  ["1.234,50", 123_450],
  ["1.234", 123_400],
  ["0,07", 7],
])("%s is %i cents", (typed, cents) => {
  expect(readEuros(typed)).toBe(cents);
});

it.each(["", "abc", "25,005", "-25", "1.23.4", "1e3", "12,3,4", "99999999999"])(
  "%s is no amount",
  (typed) => {
    expect(readEuros(typed)).toBeUndefined();
  },
);
