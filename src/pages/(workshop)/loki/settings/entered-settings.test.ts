import { describe, expect, it } from "vitest";
import type { ParameterDefinition, ServiceDefinition } from "#library";
import { enteredSettings } from "./entered-settings.ts";
import { shownValue } from "./shown-value.ts";
import { WRITING } from "./written-value.ts";

const common = { changeable: true, required: false, sourceRequired: true };
const parameters: ParameterDefinition[] = [
  { ...common, id: "hinweis", type: "text", maxLength: 100 },
  { ...common, id: "betrag", type: "money" },
  { ...common, id: "anzahl", type: "number" },
  { ...common, id: "ja", type: "yesNo", default: true },
  { ...common, id: "frist", type: "duration" },
  { ...common, id: "tage", type: "yearDays" },
  { ...common, id: "wege", type: "choices", options: ["online", "rechnung"] },
  { ...common, id: "konto", type: "iban" },
  {
    ...common,
    id: "tarif",
    type: "table",
    columns: [
      { id: "hunde", type: "choice", options: ["eins", "zwei"] },
      { id: "normal", type: "money" },
    ],
  },
  { ...common, id: "fest", type: "text", maxLength: 9, changeable: false, default: "x" },
];
const service = {
  parameters,
  roleSlots: [{ id: "steuerstelle", may: ["check"] }],
} as unknown as ServiceDefinition;
const read = (form: Readonly<Record<string, string | string[]>>) =>
  enteredSettings(service, form, { offices: ["steuern"], before: {} });

describe("what somebody types into the settings", () => {
  it("is read as the values of its types", () => {
    const {
      parameters: given,
      roleSlots,
      problems,
    } = read({
      "p.hinweis": " Bitte klingeln. ",
      "p.betrag": "1.234,50",
      "p.anzahl": "2,5",
      "p.ja": "nein",
      "p.frist": "1 Monat 14 Tage",
      "p.tage": "15.2., 15.08.",
      "p.wege": ["online", "rechnung"],
      "p.konto": "DE02 1203 0000 0000 2020 51",
      "p.tarif.0.hunde": "eins",
      "p.tarif.0.normal": "96",
      "p.tarif.1.hunde": "zwei",
      "p.tarif.1.normal": "",
      "r.steuerstelle": "steuern",
    });
    expect(problems).toEqual([]);
    expect(Object.fromEntries(Object.entries(given).map(([id, { value }]) => [id, value]))).toEqual(
      {
        hinweis: "Bitte klingeln.",
        betrag: 123450,
        anzahl: 2.5,
        ja: false,
        frist: "P1M14D",
        tage: ["02-15", "08-15"],
        wege: ["online", "rechnung"],
        konto: "DE02120300000000202051",
        tarif: [{ hunde: "eins", normal: 9600 }],
      },
    );
    expect(roleSlots).toEqual({ steuerstelle: "steuern" });
  });

  it("is not set where it is empty, and never where the author decides", () => {
    const { parameters: given } = read({ "p.hinweis": " ", "p.fest": "y" });
    expect(given).toEqual({});
  });

  it.each([
    ["p.betrag", "viel"],
    ["p.anzahl", "zwei"],
    ["p.frist", "bald"],
    ["p.frist", "3 Tage und so"],
    ["p.tage", "im Mai"],
    ["p.tarif.0.normal", "teuer"],
  ])("%s “%s” is refused at its field", (name, typed) => {
    const form = { "p.tarif.0.hunde": "eins", [name]: typed };
    expect(read(form).problems.map((problem) => problem.name)).toEqual([name]);
  });

  it("has a source with its day, or none", () => {
    const sourced = { "p.betrag": "5", "q.betrag.titel": "Satzung § 3" };
    expect(read(sourced).problems.map(({ name }) => name)).toEqual(["q.betrag.stand"]);
    expect(read({ ...sourced, "q.betrag.stand": "31.02.2026" }).problems).toHaveLength(1);
    expect(read({ ...sourced, "q.betrag.stand": "1.2.2026" }).parameters["betrag"]).toEqual({
      value: 500,
      source: { title: "Satzung § 3", asOf: "2026-02-01" },
    });
  });

  it("takes no office that the town does not have", () => {
    expect(read({ "r.steuerstelle": "mond" }).roleSlots).toEqual({});
  });
});

describe("a value in words", () => {
  const words = (key: string) => ({ "parameter.tarif.option.eins": "ein Hund" })[key];
  const shown = (id: string, value: unknown) =>
    shownValue(
      parameters.find((one) => one.id === id)!,
      value,
      words,
    ).replaceAll("\u00a0", " ");

  it.each([
    ["betrag", 9600, "96,00 €"],
    ["ja", true, "Ja"],
    ["frist", "P1M14D", "1 Monat 14 Tage"],
    ["tage", ["02-15", "08-15"], "15.02., 15.08."],
    ["wege", ["online"], "online"],
    ["tarif", [{ hunde: "eins", normal: 9600 }], "ein Hund – 96,00 €"],
    ["tarif", [], "keine"],
    ["hinweis", undefined, "nicht gesetzt"],
  ])("%s", (id, value, said) => expect(shown(id, value)).toBe(said));

  it.each(["P1D", "P2W", "P1M", "P10Y", "P1Y6M"])("%s is read as it is written", (duration) => {
    const { duration: writing } = WRITING;
    expect(writing?.read(writing.write(duration))).toBe(duration);
  });
});
