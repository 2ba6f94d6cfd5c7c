import { expect, it } from "vitest";
import { withJoinedVerb } from "./separable-verbs.ts";

const verbs = new Set(["anmelde", "abhole"]);
const joined = (clause: string) =>
  withJoinedVerb(clause.split(" "), (word) => verbs.has(word)).join(" ");

it.each([
  ["melde ich meinen hund an", "anmelde ich meinen hund"],
  ["wann hole ich ihn ab", "wann abhole ich ihn"],
  ["wo faengt man an", "wo faengt man an"],
  ["an", "an"],
  ["", ""],
])("%j becomes %j", (clause, whole) => {
  expect(joined(clause)).toBe(whole);
});
