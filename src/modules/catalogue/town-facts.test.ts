import { describe, expect, it } from "vitest";
import { Temporal } from "#platform/clock";
import { testRegion } from "../../../test/support/region.ts";
import { createCatalogue, readCatalogueFiles, type ServiceType } from "./index.ts";
import { townFacts } from "./town-facts.ts";
import type { TownValue } from "./town-parameter.ts";

const region = testRegion();
const catalogue = createCatalogue(readCatalogueFiles("regions/emscher-lippe"), region);
const waltrop = region.bySlug("waltrop")!;
const day = Temporal.PlainDate.from("2026-11-22");
const SOURCE = { title: "Satzung der Stadt", asOf: "2026-01-01" };

const service: ServiceType = {
  ...catalogue.service("sperrmuell")!,
  parameters: [
    { id: "gebuehr", kind: "money", label: { de: "Gebühr", en: "Fee" } },
    { id: "stelle", kind: "text", label: { de: "Stelle", en: "Office" } },
  ],
  facts: [
    {
      id: "cost-1",
      kind: "cost",
      text: { de: "Das kostet {gebuehr} bei: {stelle}.", en: "It costs {gebuehr} at: {stelle}." },
      general: { de: "Das steht in der Satzung." },
      source: SOURCE,
    },
    { id: "note-1", kind: "note", text: { de: "Nur bei: {stelle}" }, source: SOURCE },
    { id: "note-2", kind: "note", text: { de: "Überall gleich." }, source: SOURCE },
  ],
};

const value = (parameter: string, content: TownValue["value"], rest: Partial<TownValue> = {}) => ({
  service: "sperrmuell",
  parameter,
  value: content,
  validFrom: null,
  validTo: null,
  source: SOURCE,
  ...rest,
});

const factsWith = (values: TownValue[], at = waltrop) =>
  townFacts(service, { towns: [{ authority: "waltrop", values }], authority: at, day });

describe("the facts of a service in a town", () => {
  it("hold the town's own values, written as each language writes them", () => {
    const [cost] = factsWith([
      value("gebuehr", 2550),
      value("stelle", { de: "Bauhof", en: "Depot" }),
    ]);
    expect(cost?.text.de.replaceAll("\u00A0", " ")).toBe("Das kostet 25,50 € bei: Bauhof.");
    expect(cost?.text.en).toBe("It costs €25.50 at: Depot.");
    expect(cost?.source).toEqual(SOURCE);
  });

  it("say the general words where the town has no value, or nothing", () => {
    const facts = factsWith([value("gebuehr", 2550)]);
    expect(facts.map(({ text }) => text.de)).toEqual([
      "Das steht in der Satzung.",
      "Überall gleich.",
    ]);
    const elsewhere = factsWith([value("gebuehr", 1), value("stelle", "x")], region.bySlug("marl"));
    expect(elsewhere.map(({ text }) => text.de)).toEqual(facts.map(({ text }) => text.de));
  });

  it("are unchecked as soon as one value is", () => {
    const [cost] = factsWith([value("gebuehr", 2550), value("stelle", "Bauhof", { source: null })]);
    expect(cost?.source).toBeNull();
  });

  it("follow the day", () => {
    const values = [
      value("stelle", "Alt", { validTo: "2026-11-21" }),
      value("stelle", "Neu", { validFrom: "2026-11-22" }),
    ];
    expect(factsWith(values).map(({ text }) => text.de)).toContain("Nur bei: Neu");
  });

  it("are asked of the authority in charge", () => {
    const termin = catalogue.service("termin")!;
    const said = (place: typeof waltrop | "roof") =>
      catalogue
        .factsAt({ service: termin, place, day })
        .map(({ text }) => text.de)
        .join(" ");
    expect(said(waltrop)).toContain("https://www.waltrop.de/");
    expect(said("roof")).toContain("auf der Website Ihrer Stadt");
  });
});
