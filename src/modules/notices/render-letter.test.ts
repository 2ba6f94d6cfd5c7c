import { describe, expect, it } from "vitest";
import { feelDate } from "#standards/dmn";
import { checkLetter } from "./check-letter.ts";
import { letterDefinition } from "./letter-definition.ts";
import { letterText } from "./letter-text.ts";
import { type LetterSource, renderLetter } from "./render-letter.ts";

const letter = letterDefinition.parse({
  id: "bescheid",
  kind: "notice",
  blocks: [
    { id: "anrede", type: "paragraph" },
    { id: "steuer", type: "heading" },
    {
      id: "hunde",
      type: "table",
      rows: "antrag.hunde",
      columns: [
        { id: "name", value: "row.name" },
        { id: "seit", value: 'row.seit + duration("P1D")', format: "date" },
        { id: "betrag", value: "row.betrag", format: "money" },
      ],
    },
    { id: "termine", type: "list", items: "entscheidung.raten" },
    { id: "frei", type: "paragraph", when: "entscheidung.summe = 0" },
    { id: "grund", type: "passage" },
    { id: "rechtsbehelf", type: "remedy" },
  ],
});

const words: Record<string, string> = {
  "bescheid.title": "Bescheid {entscheidung.jahr}",
  "bescheid.anrede": "Guten Tag {antrag.name}, am {vorgang.eingang|date} kam Ihre Anmeldung.",
  "bescheid.steuer": "So hoch ist die Steuer",
  "bescheid.hunde.name": "Hund",
  "bescheid.hunde.seit": "ab",
  "bescheid.hunde.betrag": "Betrag",
  "bescheid.termine": "{item.betrag|money} am {item.tag}",
  "bescheid.frei": "Sie zahlen nichts.",
  "bescheid.grund": "So steht es in der Satzung: {parameter.satzung}",
  "remedy.text": "Dagegen können Sie klagen.",
};

const scope = {
  antrag: {
    name: "Erika Beispiel",
    hunde: [{ name: "Bello", seit: feelDate("2026-10-31"), betrag: 9600 }],
  },
  entscheidung: {
    jahr: 2026,
    summe: 9600,
    raten: [
      { betrag: 4800, tag: feelDate("2027-02-15") },
      { betrag: 4800, tag: feelDate("2027-08-15") },
    ],
  },
  parameter: { satzung: "https://stadt.example/satzung" },
  vorgang: { eingang: feelDate("2026-11-22") },
};

const render = (more: Partial<LetterSource> = {}) =>
  renderLetter({ letter, texts: (key) => words[key], scope, language: "de", ...more });

function rendered(more: Partial<LetterSource> = {}) {
  const rendering = render(more);
  if (rendering.kind === "refused") throw new Error(JSON.stringify(rendering.problems));
  return rendering;
}

const problemsWith = (
  changed: Record<string, string | undefined>,
  more: Partial<LetterSource> = {},
) => {
  const rendering = render({ texts: (key) => ({ ...words, ...changed })[key], ...more });
  return rendering.kind === "refused" ? rendering.problems : [];
};

describe("a letter", () => {
  it("is put together from its blocks", () => {
    expect(letterText(rendered().document).replaceAll("\u00a0", " ")).toBe(
      [
        "Bescheid 2026",
        "Guten Tag Erika Beispiel, am 22. November 2026 kam Ihre Anmeldung.",
        "So hoch ist die Steuer",
        "Hund | ab | Betrag\nBello | 1. November 2026 | 96,00 €",
        "– 48,00 € am 15. Februar 2027\n– 48,00 € am 15. August 2027",
        "So steht es in der Satzung: https://stadt.example/satzung",
        "Dagegen können Sie klagen.",
      ].join("\n\n"),
    );
  });

  it("tells apart what is to be drawn differently", () => {
    const { blocks } = rendered().document;
    expect(blocks.map(({ kind }) => kind)).toEqual([
      "paragraph",
      "heading",
      "table",
      "list",
      "passage",
      "remedy",
    ]);
    expect(blocks[2]).toMatchObject({ columns: [{}, {}, { heading: "Betrag", align: "end" }] });
  });

  it("shows a block only under its condition", () => {
    const free = { ...scope, entscheidung: { ...scope.entscheidung, summe: 0 } };
    expect(letterText(rendered({ scope: free }).document)).toContain("Sie zahlen nichts.");
    const open = { ...scope, entscheidung: { ...scope.entscheidung, summe: null } };
    const { document, warnings } = rendered({ scope: open });
    expect(letterText(document)).not.toContain("Sie zahlen nichts.");
    expect(warnings).toEqual([]);
  });

  it("warns when a condition names what is not there", () => {
    const { summe: _, ...rest } = scope.entscheidung;
    const { warnings } = rendered({ scope: { ...scope, entscheidung: rest } });
    expect(warnings).toEqual([{ block: "frei", problem: expect.stringContaining("summe") }]);
  });

  it("leaves out lists and tables without entries", () => {
    const none = { ...scope, entscheidung: { ...scope.entscheidung, raten: [] } };
    expect(rendered({ scope: none }).document.blocks.map(({ id }) => id)).not.toContain("termine");
  });

  it("takes the clerk's words for a passage literally", () => {
    const passages = { grund: "Im Haushalt leben {2} Hunde. #pagebreak()", anrede: "Hallo" };
    const text = letterText(rendered({ passages }).document);
    expect(text).toContain("Im Haushalt leben {2} Hunde. #pagebreak()");
    expect(text).not.toContain("Hallo");
  });

  it("never evaluates what a person wrote", () => {
    const antrag = { ...scope.antrag, name: "{parameter.satzung}" };
    const text = letterText(rendered({ scope: { ...scope, antrag } }).document);
    expect(text).toContain("Guten Tag {parameter.satzung},");
  });

  it("is written in the person's language", () => {
    const text = letterText(rendered({ language: "en" }).document);
    expect(text).toContain("22 November 2026");
    expect(text).toContain("€96.00");
  });
});

describe("a letter is refused", () => {
  it.each([
    ["bescheid.anrede", "Guten Tag {antrag.vorname}", /hat keinen Wert/],
    ["bescheid.anrede", '{if antrag.alter > 18 then "a" else "b"}', /nicht sicher bestimmt/],
    ["bescheid.anrede", "{antrag.hunde}", /kein Text/],
    ["bescheid.anrede", '{antrag.name = "x"}', /kein Text/],
    ["bescheid.anrede", "{96.5|money}", /ganzen Cent/],
    ["bescheid.anrede", "{antrag.name|date}", /kein Tag/],
    ["bescheid.anrede", "{antrag.name|number}", /keine Zahl/],
    ["bescheid.anrede", "{1 +}", /kein/],
    ["bescheid.anrede", "{", /nicht geschlossen/],
    ["remedy.text", undefined, /„remedy.text“ fehlt/],
    ["bescheid.hunde.name", undefined, /fehlt/],
  ])("for %s: %s", (key, text, problem) => {
    const problems = problemsWith({ [key]: text });
    expect(problems.map((found) => found.problem).join()).toMatch(problem);
    expect(problems.every(({ block }) => block !== undefined)).toBe(true);
  });

  it("when a list is none, or a cell is empty", () => {
    const broken = { ...scope, antrag: { name: "x", hunde: null } };
    expect(problemsWith({}, { scope: broken })[0]?.problem).toMatch(/keine Liste/);
    const half = {
      ...scope,
      antrag: { name: "x", hunde: [{ name: null, seit: null, betrag: 1 }] },
    };
    expect(problemsWith({}, { scope: half }).length).toBeGreaterThanOrEqual(2);
  });

  it("and names everything that is wrong, not only the first", () => {
    expect(
      problemsWith({
        "bescheid.title": undefined,
        "bescheid.frei": "{x}",
        "bescheid.grund": "{x}",
      }),
    ).toHaveLength(2);
  });
});

describe("a letter is checked when it is loaded", () => {
  const names = ["antrag", "entscheidung", "parameter", "vorgang"];

  it("and found good", () => {
    expect(checkLetter(letter, (key) => words[key], names)).toEqual([]);
  });

  it("for missing texts, also of columns, blocks under a condition and the remedy", () => {
    const problems = checkLetter(letter, () => undefined, names);
    expect(problems.map(({ problem }) => problem)).toContain("remedy.text: Der Text fehlt.");
    expect(problems).toHaveLength(10);
  });

  it("for names nobody knows and expressions that are none", () => {
    const texts = (key: string) => ({ ...words, "bescheid.anrede": "{andrag.name} {1 +}" })[key];
    expect(checkLetter(letter, texts, names)).toEqual([
      { block: "anrede", problem: expect.stringContaining("„andrag“") },
      { block: "anrede", problem: expect.stringContaining("nicht verständlich") },
    ]);
    expect(checkLetter(letter, (key) => words[key], ["antrag"]).length).toBeGreaterThan(4);
  });
});
