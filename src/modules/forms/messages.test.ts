import { describe, expect, it } from "vitest";
import { fieldNamed } from "./compiled-form.ts";
import { dogForm } from "./dog-form.fixture.ts";
import type { FieldProblem } from "./field-problems.ts";
import { messageFor } from "./messages.ts";
import { englishSentences, germanSentences } from "./sentences.ts";

const texts: Record<string, string> = {
  "hundName.label": "Rufname",
  "hundName.missing": "Wie heißt der Hund?",
  "hunde.item": "Hund {number}",
  "hunde.check.anzahl": "Mehr als drei Hunde brauchen eine Erlaubnis.",
  "seitWann.invalid": "Der Einzug liegt vor dem {limit}.",
};
const say = (problem: FieldProblem) =>
  messageFor(problem, fieldNamed(dogForm, problem.field)!, {
    texts: (key) => texts[key],
    language: "de",
  });

describe("messageFor", () => {
  it("takes the package's own words first", () => {
    expect(say({ field: "hunde", kind: "check", check: "anzahl" })).toBe(
      "Mehr als drei Hunde brauchen eine Erlaubnis.",
    );
    expect(say({ field: "seitWann", kind: "too-late", values: { limit: "2026-11-22" } })).toBe(
      "Der Einzug liegt vor dem 22. November 2026.",
    );
  });

  it("keeps own words for what they were written for", () => {
    expect(say({ field: "seitWann", kind: "no-such-day" })).toMatch(/Diesen Tag gibt es nicht/);
    expect(say({ field: "seitWann", kind: "missing", part: "day" })).toMatch(/Der Tag fehlt/);
  });

  it("names the entry of a repeat group", () => {
    expect(say({ field: "hunde.1.hundName", kind: "missing" })).toBe("Hund 2: Wie heißt der Hund?");
    expect(
      say({ field: "hunde.1.hundName", kind: "too-long", values: { limit: 5, length: 1_200 } }),
    ).toBe("„Rufname“ (Hund 2): Das ist zu lang. Möglich sind 5 Zeichen, es sind 1.200.");
    expect(say({ field: "hunde", kind: "missing" })).toMatch(/fehlen Einträge \(mindestens 1\)/);
  });

  it("has something to say for every check", () => {
    expect(say({ field: "mail", kind: "check", check: "neu" })).toMatch(/anderen Angaben/);
  });

  it("names the label in every sentence, in both languages, with the same values", () => {
    const values = (sentence: string) => new Set(sentence.match(/\{\w+\}/g));
    for (const [key, german] of Object.entries(germanSentences)) {
      const english = englishSentences[key as keyof typeof englishSentences];
      expect(german).toContain("{subject}");
      expect(values(english)).toEqual(values(german));
    }
  });
});
