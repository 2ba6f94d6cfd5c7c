import { describe, expect, it } from "vitest";
import type { Answers } from "./answers.ts";
import { completeAnswers, dogForm, german, surroundings } from "./dog-form.fixture.ts";
import { displayPages } from "./display.ts";
import { walk } from "./walk.ts";

const answers: Answers = {
  ...completeAnswers,
  hunde: [{ hundName: "Rex", rasse: "dackel", geboren: "2024-05-01" }, { hundName: "Bella" }],
  steuer: 19_200,
};

describe("displayPages", () => {
  it("shows declared answers for people, page by page", () => {
    expect(displayPages(dogForm, { answers }, german)).toEqual([
      {
        id: "wohnort",
        title: "wohnort",
        entries: [
          { field: "wohntHier", label: "wohntHier", value: "Ja" },
          { field: "seitWann", label: "seitWann", value: "1. November 2026" },
        ],
      },
      {
        id: "hunde-seite",
        title: "hunde-seite",
        entries: [
          {
            field: "hunde",
            label: "hunde",
            value: [
              {
                label: "Eintrag 1",
                value: [
                  { label: "hundName", value: "Rex" },
                  { label: "rasse", value: "dackel" },
                  { label: "geboren", value: "1. Mai 2024" },
                ],
              },
              { label: "Eintrag 2", value: [{ label: "hundName", value: "Bella" }] },
            ],
          },
        ],
      },
      {
        id: "kontakt",
        title: "kontakt",
        entries: [
          {
            field: "halter",
            label: "halter",
            value: ["Ada Muster", "Geburtsdatum: 29. Februar 1980"],
          },
          { field: "steuer", label: "steuer", value: expect.stringMatching(/^192,00\s€$/) },
        ],
      },
    ]);
  });

  it("shows a walk with what was left open, in the texts of the package", () => {
    const texts: Record<string, string> = {
      "kontakt.title": "Ihre Daten",
      "mail.label": "E-Mail",
    };
    const words = { texts: (key: string) => texts[key], language: "en" as const };
    const pages = displayPages(dogForm, walk(dogForm, completeAnswers, surroundings), words);
    expect(pages.at(-1)).toMatchObject({
      title: "Ihre Daten",
      entries: [
        { field: "halter" },
        { field: "perMail", value: "" },
        { label: "E-Mail", value: "" },
        { value: "€96.00" },
      ],
    });
  });
});
