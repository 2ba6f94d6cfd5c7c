import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeOrder, type OrderChoice } from "./merge-order.ts";

function merged(base: string, mine: string, theirs: string, choice: OrderChoice = "mine") {
  const lists = { base: [...base], mine: [...mine], theirs: [...theirs] };
  const members = new Set(
    [...new Set(base + mine + theirs)].filter(
      (item) => !base.includes(item) || (mine.includes(item) && theirs.includes(item)),
    ),
  );
  let asked = false;
  const order = mergeOrder(lists, members, () => {
    asked = true;
    return choice;
  });
  return { order: order.join(""), asked };
}

describe("the order of a list", () => {
  it.each([
    ["takes insertions of both", "abc", "aMbc", "abTc", "aMbTc"],
    ["puts theirs before mine at one place", "ab", "aMb", "aTb", "aTMb"],
    ["takes a move of one side", "abcd", "bcda", "abXcd", "bXcda"],
    ["takes moves of both", "abcdef", "bacdef", "abcdfe", "bacdfe"],
    ["takes the same move of both once", "abcd", "dabc", "dabc", "dabc"],
    ["closes the gap of what is removed", "abcd", "abd", "aXbcd", "aXbd"],
    ["keeps what was put behind a removed one", "abc", "abMc", "ac", "aMc"],
  ])("%s", (_, base, mine, theirs, expected) => {
    expect(merged(base, mine, theirs)).toEqual({ order: expected, asked: false });
  });

  it.each([
    ["turns everything round", "abcdef", "abMcdef", "fedcba", "fedcbMa"],
    ["changes two places, so that nobody knows which moved", "abcd", "abcMd", "acbd", "acMbd"],
  ])("keeps what was put behind a neighbour there when the other %s", (...[, ...lists]) => {
    const [base, mine, theirs, expected] = lists;
    expect(merged(base, mine, theirs)).toEqual({ order: expected, asked: false });
    expect(merged(base, theirs, mine)).toEqual({ order: expected, asked: false });
  });

  it("takes what both turned round together", () => {
    expect(merged("abc", "bca", "acb")).toEqual({ order: "cba", asked: false });
  });

  it("takes what each moved where two pairs go in a circle", () => {
    expect(merged("abcd", "bacd", "acbd")).toEqual({ order: "bacd", asked: false });
  });

  it.each([
    ["one further than the other", "abcd", "bcda", "bcad"],
    ["one to the front and one to the end", "abcde", "abdec", "cabde"],
    ["a pair of them", "abcdefgh", "abcdghef", "efabcdgh"],
    ["one by one place only", "abcd", "abdc", "cabd"],
  ])("is asked for when both moved the same to different places: %s", (_, base, mine, theirs) => {
    expect(merged(base, mine, theirs)).toEqual({ order: mine, asked: true });
    expect(merged(base, theirs, mine)).toEqual({ order: theirs, asked: true });
  });

  it("is asked for when both moved the same to different places in a circle", () => {
    expect(merged("abcde", "caebd", "adbec")).toMatchObject({ asked: true });
  });

  const items = fc
    .subarray([..."abcdefgh"])
    .chain((some) => fc.shuffledSubarray(some, { minLength: some.length }));

  it("is that of the other side when one changed nothing", () => {
    fc.assert(
      fc.property(items, items, (base, side) => {
        const [b, s] = [base.join(""), side.join("")];
        expect(merged(b, s, b)).toEqual({ order: s, asked: false });
        expect(merged(b, b, s)).toEqual({ order: s, asked: false });
        expect(merged(b, s, s)).toEqual({ order: s, asked: false });
      }),
    );
  });

  it("holds every member once and asks for the same with the sides exchanged", () => {
    fc.assert(
      fc.property(items, items, items, (base, mine, theirs) => {
        const [b, m, t] = [base.join(""), mine.join(""), theirs.join("")];
        const there = merged(b, m, t);
        expect(merged(b, t, m).asked).toEqual(there.asked);
        expect(new Set(there.order).size).toBe(there.order.length);
        for (const item of mine)
          if (!base.includes(item) || theirs.includes(item)) expect(there.order).toContain(item);
      }),
    );
  });

  it("keeps two in their order when the other side touched neither", () => {
    fc.assert(
      fc.property(items, items, (base, mine) => {
        const theirs = base.toSpliced(Math.floor(base.length / 2), 0, "X");
        const { order } = merged(base.join(""), mine.join(""), theirs.join(""));
        expect([...order].filter((item) => item !== "X").join("")).toBe(mine.join(""));
      }),
    );
  });
});
