import { describe, expect, it } from "vitest";
import { countableQuestion } from "./countable-question.ts";

describe("a question is counted", () => {
  it("in small letters, as it was asked", () => {
    expect(countableQuestion("  Flohzirkus   anmelden ")).toBe("flohzirkus anmelden");
  });
});

describe("a question is not counted", () => {
  it.each([
    ["a number, of a house or a telephone", "Hauptstraße 12"],
    ["an address of mail", "anna@example.org"],
    ["an address of the web", "www.beispiel.de"],
    ["a name after a title", "Frau Beispielhaus"],
    ["who says their name", "mein Name ist Beispielhaus"],
    ["a whole story", "ich habe gestern meinen Mann verlassen und suche nun eine Wohnung"],
    ["nothing", " "],
    ["no word", "?!"],
    ["text without end", "x".repeat(10_000)],
  ])("that holds %s", (_, query) => {
    expect(countableQuestion(query)).toBeUndefined();
  });
});
