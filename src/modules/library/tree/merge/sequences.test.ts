import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeRuns } from "./merge-runs.ts";
import { itemsOf, mergeSequences } from "./merge-sequences.ts";
import { sentencesOf, textOf } from "./sentences.ts";

const items = fc.array(fc.constantFrom("a", "b", "c", "d", "e", "f"), { maxLength: 8 });
const merged = (base: string, mine: string, theirs: string) =>
  mergeSequences({ base: [...base], mine: [...mine], theirs: [...theirs] });
const sure = (chunks: ReturnType<typeof merged>) => {
  expect(chunks.every(({ kind }) => kind === "sure")).toBe(true);
  return itemsOf(chunks, "mine").join("");
};

describe("two sequences of one", () => {
  it.each([
    ["changes at different places are taken both", "abcd", "aXcd", "abcY", "aXcY"],
    ["neighbours are different places", "abcd", "aXcd", "abYd", "aXYd"],
    [
      "what both insert at one place stands there once each, theirs first",
      "ab",
      "aMb",
      "aTb",
      "aTMb",
    ],
    ["what both insert alike stands there once", "ab", "aXMb", "aXb", "aXMb"],
    ["the same change of both is one change", "abc", "aXc", "aXc", "aXc"],
    ["what one removes beside an insertion goes", "abc", "ac", "abXc", "aXc"],
    ["what one says more than the other stays", "abc", "aXMc", "aXc", "aXMc"],
    ["and what the other took out besides goes", "abc", "aXc", "Xc", "Xc"],
    ["an insertion at the border of a change stays", "abc", "aXc", "aYbc", "aYXc"],
  ])("%s", (_, base, mine, theirs, expected) => {
    expect(sure(merged(base, mine, theirs))).toBe(expected);
  });

  it("are contested only where both changed the same differently", () => {
    const chunks = merged("abcd", "aXcdM", "aYcd");
    expect(chunks.filter(({ kind }) => kind === "contested")).toEqual([
      { kind: "contested", base: ["b"], mine: ["X"], theirs: ["Y"] },
    ]);
    expect(itemsOf(chunks, "mine").join("")).toBe("aXcdM");
    expect(itemsOf(chunks, "theirs").join("")).toBe("aYcdM");
    expect(itemsOf(chunks, "both").join("")).toBe("aYXcdM");
  });

  it("give the other one when one side changed nothing", () => {
    fc.assert(
      fc.property(items, items, (base, side) => {
        for (const sides of [
          { mine: base, theirs: side },
          { mine: side, theirs: base },
          { mine: side, theirs: side },
        ])
          expect(itemsOf(mergeSequences({ base, ...sides }), "mine")).toEqual(side);
      }),
    );
  });

  it("are contested at the same places with the sides exchanged", () => {
    fc.assert(
      fc.property(items, items, items, (base, mine, theirs) => {
        const there = mergeSequences({ base, mine, theirs });
        const back = mergeSequences({ base, mine: theirs, theirs: mine });
        const contested = there.flatMap((one) => (one.kind === "contested" ? [one] : []));
        const mirrored = contested.map((one) => ({ ...one, mine: one.theirs, theirs: one.mine }));
        expect(back.filter(({ kind }) => kind === "contested")).toEqual(mirrored);
      }),
    );
  });

  it("lose and invent nothing when they are put one after the other", () => {
    fc.assert(
      fc.property(items, items, (first, second) => {
        const run = mergeRuns(first, second);
        const isIn = (part: readonly string[]) => {
          let at = 0;
          for (const item of run) if (item === part[at]) at += 1;
          return at === part.length;
        };
        expect(isIn(first) && isIn(second)).toBe(true);
        expect([...first, ...second]).toEqual(expect.arrayContaining(run));
        expect(run.length).toBeLessThanOrEqual(first.length + second.length);
      }),
    );
  });
});

describe("a text in sentences", () => {
  it.each([
    ["Wir kommen am 5. Mai. Bitte warten Sie.", ["Wir kommen am 5. Mai.", "Bitte warten Sie."]],
    [
      "Siehe § 5 Abs. 2 und z. B. Nr. 3 dort. Danke!",
      ["Siehe § 5 Abs. 2 und z. B. Nr. 3 dort.", "Danke!"],
    ],
    [
      'Seit 2026. Und {if a then "Ja. Gut" else b}. Ende',
      ["Seit 2026.", 'Und {if a then "Ja. Gut" else b}.', "Ende"],
    ],
    ["Er sagte „Nein.“\nDann ging er. ", ["Er sagte „Nein.“\n", "Dann ging er. "]],
    ["", []],
  ])("%s", (text, sentences) => expect(sentencesOf(text)).toEqual(sentences));

  it("is the text again when it is joined", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z{}.!? \n]*$/), (text) => {
        expect(textOf(sentencesOf(text))).toBe(text);
      }),
      { numRuns: 1_000 },
    );
  });

  it("has a space between what were two ends", () =>
    expect(textOf(["Eins.", "Zwei."])).toBe("Eins. Zwei."));
});
