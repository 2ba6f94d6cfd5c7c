import { expect, it } from "vitest";
import { isHarmlessPattern } from "./pattern.ts";

it.each([
  "^[0-9]{15}$",
  "[A-Z]{1,3}-[A-Z]{1,2} [0-9]{1,4}",
  "(DE)?[0-9]{9}",
  "(ab|cd)",
  "[a-z]+ [a-z]+",
  "\\(\\d+\\)+",
  "[(+*]+",
  "\\p{L}+",
])("%s may be asked for", (pattern) => {
  expect(isHarmlessPattern(pattern)).toBe(true);
});

it.each([
  "(a+)+",
  "(a|a)*",
  "((a+)b)*",
  "(.*)*x",
  "([a-z]+ ?){2,}",
  "(a{2,9})+",
  "(a)\\1",
  "(?<x>a)\\k<x>",
  ".*.*.*.*x",
])("%s could take for ever", (pattern) => {
  expect(isHarmlessPattern(pattern)).toBe(false);
});
