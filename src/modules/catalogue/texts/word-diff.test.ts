import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffWords } from "./word-diff.ts";

const side = (first: string, second: string, left: "removed" | "added"): string =>
  diffWords(first, second)
    .filter(({ kind }) => kind !== left)
    .map(({ text }) => text)
    .join("");

describe("two texts word by word", () => {
  it("are shown in phrases", () => {
    expect(diffWords("Das kostet 5 Euro.", "Das kostet seit Mai 7 Euro.")).toEqual([
      { kind: "same", text: "Das kostet " },
      { kind: "removed", text: "5" },
      { kind: "added", text: "seit Mai 7" },
      { kind: "same", text: " Euro." },
    ]);
    expect(diffWords("ganz alt", "völlig neu")).toEqual([
      { kind: "removed", text: "ganz alt" },
      { kind: "added", text: "völlig neu" },
    ]);
  });

  it("have no difference when they are the same", () => {
    expect(diffWords("Eins, zwei.", "Eins, zwei.")).toEqual([
      { kind: "same", text: "Eins, zwei." },
    ]);
    expect(diffWords("", "")).toEqual([]);
  });

  it("lose nothing, however long and odd they are", () => {
    const text = fc
      .array(fc.constantFrom("Hund", "Katze", "und", ",", " ", "\n", "ß", "🐕", "5 €"))
      .map((words) => words.join(" "));
    fc.assert(
      fc.property(text, text, (first, second) => {
        expect(side(first, second, "added")).toBe(first);
        expect(side(first, second, "removed")).toBe(second);
      }),
    );
    const long = "Wort ".repeat(2_000);
    expect(side(long, `${long}mehr`, "removed")).toBe(`${long}mehr`);
  });
});
