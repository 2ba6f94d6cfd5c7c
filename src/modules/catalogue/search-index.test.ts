import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Temporal } from "#platform/clock";
import { portalOf, testRegion } from "../../../test/support/region.ts";
import { cleanQuery, createCatalogue, fold, readCatalogueFiles } from "./index.ts";
import { createSearchIndex } from "./search-index.ts";

const region = testRegion();
const catalogue = createCatalogue(readCatalogueFiles("regions/emscher-lippe"), region);
const at = { portal: portalOf(region, "waltrop"), day: Temporal.PlainDate.from("2026-11-22") };
const find = (query: string, limit = 10) =>
  catalogue.searchServices(query, at, limit).services.map(({ id }) => id);

describe("search", () => {
  it.each([
    ["Hund anmelden", "hundesteuer-anmeldung"],
    ["Perso", "personalausweis"],
    ["Perso verloren", "personalausweis-verlust"],
    ["ich bin umgezogen", "wohnsitz-anmelden"],
    ["Wo beantrage ich einen neuen Ausweis?", "personalausweis"],
    ["Sperrm", "sperrmuell"],
    ["SPERRMUELL", "sperrmuell"],
    ["heiraten", "eheschliessung-anmelden"],
    ["strasse", "sondernutzung-strasse"],
    ["Führerschein", "fuehrerschein"],
    ["fuhrerschein", "fuehrerschein"],
    ["Wohngeld", "wohngeld"],
    ["dog", "hundesteuer-anmeldung"],
    ["passport", "reisepass"],
  ])("%s finds %s first", (query, first) => {
    expect(find(query)[0]).toBe(first);
  });

  it("ranks the title over everyday words over the text", () => {
    const nothing = { title: { de: "A", en: "A" }, short: { de: "B", en: "B" }, facts: [] };
    const words = { de: [], en: [] };
    const base = { ...catalogue.services[0]!, ...nothing, words };
    const index = createSearchIndex([
      { ...base, short: { de: "Dafür ist ein Zebra nötig.", en: "B" } },
      { ...base, words: { de: ["Zebra kaufen"], en: [] } },
      { ...base, title: { de: "Zebra anmelden", en: "A" } },
    ]);
    expect(index("Zebra", () => true)).toEqual([2, 1, 0]);
    expect(index("Zebra", (position) => position !== 1)).toEqual([2, 0]);
  });

  it("asks for all words first and is content with some otherwise", () => {
    expect(find("Hund Sperrmüll").slice(0, 2).toSorted()).toEqual([
      "hundesteuer-anmeldung",
      "sperrmuell",
    ]);
  });

  it("says how many there are, whatever the limit", () => {
    const all = catalogue.searchServices("Hund", at, 60);
    expect(all.total).toBe(all.services.length);
    expect(catalogue.searchServices("Hund", at, 1)).toMatchObject({
      total: all.total,
      services: [all.services[0]],
    });
  });

  it.each([
    ["nothing", ""],
    ["only small words", "und der die das"],
    ["control characters", "\u0000\u0007\u202E"],
    ["10,000 characters", "x".repeat(10_000)],
    ["half a character", "\uD83D"],
    ["markup", "<q>&</q>"],
  ])("finds nothing for %s", (_, query) => {
    expect(find(query)).toEqual([]);
  });

  it("never throws and never leaves a control character in a query", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (query) => {
        expect(cleanQuery(query)).not.toMatch(/[\p{C}]/u);
        expect(cleanQuery(query).length).toBeLessThanOrEqual(800);
        catalogue.searchServices(query, at, 5);
      }),
    );
  });
});

describe("folding", () => {
  it.each([
    ["Müll", "muell"],
    ["Müll", "Mull"],
    ["Straße", "strasse"],
    ["Öffnung", "oeffnung"],
    ["Café", "cafe"],
  ])("%s and %s are the same", (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it("keeps different words apart", () => {
    expect(fold("Hund")).not.toBe(fold("Hand"));
  });
});
