import { describe, expect, it } from "vitest";
import type { ServiceFact } from "../../service-type.ts";
import { qualityHints } from "./hints.ts";
import { readingEase, sentencesOf, syllablesOf } from "./readability.ts";
import { styleOf } from "./style.ts";

const fact = (de: string, rest: Partial<ServiceFact> = {}): ServiceFact => ({
  ...{ id: "one", kind: "note", text: { de }, source: null },
  ...rest,
});
const addition = (...facts: ServiceFact[]) => ({ facts, values: [], staleFrom: {} });
const hintsOf = (...facts: ServiceFact[]) => qualityHints(addition(...facts));

describe("reading ease", () => {
  it.each([
    ["Hund", 1],
    ["Bürgerbüro", 4],
    ["Steuer", 2],
    ["Haus", 1],
    ["Gebühr", 2],
    ["PIN", 1],
    ["115", 1],
  ])("%s has %i syllables", (word, count) => expect(syllablesOf(word)).toBe(count));

  it("follows the formula of Amstad", () => {
    // 3 words, 3 syllables, one sentence: 180 − 3 − 58.5.
    expect(readingEase("Das ist gut.")).toBe(119);
    expect(readingEase("")).toBeUndefined();
    expect(readingEase("…")).toBeUndefined();
  });

  it("knows a sentence from an abbreviation, a number and an address", () => {
    const text = "Nach § 5 Abs. 2 z. B. am 1. Mai. Siehe https://a.de/b.html";
    expect(sentencesOf(text)).toEqual(["Nach § 5 Abs. 2 z. B. am 1. Mai.", "Siehe"]);
  });

  it("is lower for officialese", () => {
    const plain = "Sie melden Ihren Hund an. Das geht online. Es kostet nichts.";
    const official =
      "Die Inanspruchnahme gebührenpflichtiger Verwaltungsdienstleistungen setzt die Vorlage entsprechender Nachweisunterlagen voraus.";
    expect(readingEase(plain)).toBeGreaterThan(70);
    expect(readingEase(official)).toBeLessThan(0);
  });
});

describe("style", () => {
  it.each([
    ["Der Antrag wird von der Stadt geprüft.", ["passive"]],
    ["Die Gebühr wurde erhoben.", ["passive"]],
    ["Sie werden uns verstehen.", []],
    ["Es wird teuer.", []],
    ["Die Stadt prüft den Antrag.", []],
    ["Nach Prüfung der Unterlagen folgt die Erteilung der Genehmigung.", ["nominal-style"]],
    ["Lageplan, Bauzeichnung, Baubeschreibung, Berechnung", []],
    [`${"sehr ".repeat(20)}lang.`, ["long-sentence"]],
  ])("of „%s“", (text, hints) => {
    expect(styleOf(text, "de").map(({ hint }) => hint)).toEqual(hints);
  });

  it("asks for shorter sentences in easy words", () => {
    const text = "Sie brauchen dafür Ihren Ausweis und ein neues Foto und etwas Geld dazu.";
    expect(styleOf(text, "de")).toEqual([]);
    expect(styleOf(text, "de-easy").map(({ hint }) => hint)).toEqual(["long-sentence"]);
  });
});

describe("hints", () => {
  it("miss the source of a fee, not of a sentence without an amount", () => {
    const kind = "cost" as const;
    const source = { title: "Satzung § 1", asOf: "2026-01-01" };
    expect(hintsOf(fact("Das kostet 12,50 Euro.", { kind }))).toEqual([
      { place: "fact:one", hint: "no-fee-source", detail: "Das kostet 12,50 Euro." },
    ]);
    expect(hintsOf(fact("Das kostet nichts.", { kind }))).toEqual([]);
    expect(hintsOf(fact("Das kostet 5 €.", { kind, source }))).toEqual([]);
    expect(hintsOf(fact("Das sind 5 €."))).toEqual([]);
  });

  it("name addresses that are no good, and those that were dead when last tried", () => {
    expect(hintsOf(fact("Siehe http://unsicher.de")).map(({ hint }) => hint)).toEqual([
      "broken-link",
    ]);
    const text = addition(fact("Siehe https://www.beispiel.de/seite"));
    expect(qualityHints(text)).toEqual([]);
    const dead = new Map([["https://www.beispiel.de/seite", "404"]]);
    expect(qualityHints(text, dead)).toEqual([
      { place: "fact:one", hint: "dead-link", detail: "https://www.beispiel.de/seite: 404" },
    ]);
  });

  it("say that a whole text is hard to read, when there is enough of it", () => {
    const official = "Die Verwaltungsgebührenfestsetzung erfolgt entsprechend der Gebührenordnung.";
    const hard = (count: number) =>
      hintsOf(fact(`${official} `.repeat(count).trim())).some(
        ({ hint }) => hint === "hard-to-read",
      );
    expect(hard(1)).toBe(false);
    expect(hard(8)).toBe(true);
  });
});
