import { describe, expect, it } from "vitest";
import { fold } from "./fold.ts";
import { stem, stemsOf } from "./stem.ts";

describe("forms of a German word share a stem", () => {
  it.each([
    ["Hund", "Hunde", "Hunden", "Hundes"],
    ["Hundesteuer", "Hundesteuern"],
    ["anmelden", "Anmeldung", "Anmeldungen"],
    ["Bescheinigung", "Bescheinigungen", "bescheinigen"],
    ["Wahlhelfer", "Wahlhelferin", "Wahlhelferinnen"],
    ["registration", "registrations"],
  ])("%s, %s …", (...forms) => {
    expect(new Set(forms.map((form) => stem(fold(form)))).size).toBe(1);
  });

  it("does not touch short words and numbers", () => {
    expect(["amt", "ehe", "b2b", "2026"].map(stem)).toEqual(["amt", "ehe", "b2b", "2026"]);
  });
});

it("leads from participles and infinitives with zu to the verb", () => {
  for (const form of ["angemeldet", "anzumelden"])
    expect(stemsOf(form)).toContain(stem("anmelden"));
  expect(stemsOf("geheiratet")).toContain(stem("heiraten"));
});
