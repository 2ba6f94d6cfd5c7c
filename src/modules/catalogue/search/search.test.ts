import { describe, expect, it } from "vitest";
import { portalOf, testRegion } from "../../../../test/support/region.ts";
import { Temporal } from "#platform/clock";
import { createCatalogue } from "../catalogue.ts";
import { readCatalogueFiles } from "../read-files.ts";
import { readSearchLanguage } from "./language.ts";
import { createSearch, type SearchRequest } from "./search.ts";
import { createSearchIndex } from "./search-index.ts";

const FOLDER = "regions/emscher-lippe";
const region = testRegion();
const catalogue = createCatalogue(readCatalogueFiles(FOLDER), region);
const index = createSearchIndex({
  services: catalogue.services,
  language: readSearchLanguage(FOLDER),
  places: region.authorities.flatMap(({ name, shortName }) => [name, shortName]),
  added: new Map([["musikschule", ["Quetschkommode"]]]),
});
const search = createSearch(() => index, {
  catalogue,
  region,
  online: (authorityId, serviceId) =>
    region.byId(authorityId)?.slug === "waltrop" && serviceId === "sperrmuell"
      ? { packageId: "sperrmuell", state: "live" }
      : undefined,
});
const day = Temporal.PlainDate.from("2026-11-22");
const ask = (
  query: string,
  { slug = "waltrop", ...rest }: Partial<SearchRequest> & { slug?: string } = {},
) => search({ query, at: { portal: portalOf(region, slug), day }, limit: 5, ...rest });
const idsOf = (...request: Parameters<typeof ask>) => ask(...request).services.map(({ id }) => id);

describe("one best answer", () => {
  it.each([
    ["Perso weg", "personalausweis-verlust"],
    ["Hundesteueranmeldung", "hundesteuer-anmeldung"],
    ["Hartz 4", "buergergeld"],
    ["ich bin umgezogen", "wohnsitz-anmelden"],
    ["melde ich meinen Hund an", "hundesteuer-anmeldung"],
    ["Muellabfuhr", "abfallkalender"],
    ["MÜLLABFUHR", "abfallkalender"],
    ["birth certificate", "geburtsurkunde"],
    ["Wohnung in Waltrop anmelden", "wohnsitz-anmelden"],
    ["Quetschkommode", "musikschule"],
    ["Fußballtrainer Führungszeugnis", "fuehrungszeugnis-erweitert"],
  ])("%s → %s", (query, id) => {
    expect(idsOf(query)[0]).toBe(id);
  });

  it.each([
    ["Vater gestorben", "sterbefall-anzeigen"],
    ["Hund gestorben", "hund-abmelden"],
    ["Rente beantragen", "rente"],
    ["Rente reicht nicht", "grundsicherung-im-alter"],
  ])("tells by the words beside it what %s is about", (query, id) => {
    expect(idsOf(query)[0]).toBe(id);
  });
});

describe("a misspelled question", () => {
  it("is answered as it was meant, and says so", () => {
    const { services, corrected, outcome } = ask("Personalausweiss verlohren");
    expect(services[0]?.id).toBe("personalausweis-verlust");
    expect(corrected?.toLowerCase()).toBe("personalausweis verloren");
    expect(outcome).toBe("found");
  });

  it("is not put right when nothing is wrong with it", () => {
    expect(ask("Personalausweis verloren").corrected).toBeUndefined();
  });
});

describe("the outcome", () => {
  it.each([
    ["Sperrmüll", "found"],
    ["Raumschiff Sperrmüll Mondlandung", "weak"],
    ["Raumschiff", "nothing"],
    ["Ufolandeplatz", "nothing"],
    ["Zauberkarte", "nothing"],
    ["Einhornschein", "weak"],
    ["Mutter von einer Stadt", "nothing"],
    ["", "nothing"],
  ])("of %j is %s", (query, outcome) => {
    expect(ask(query).outcome).toBe(outcome);
  });

  it("is bounded for any text", () => {
    for (const query of ["x".repeat(10_000), "a ".repeat(5_000), "(a+)+$", "\u0000\u202E", "'; --"])
      expect(ask(query).services.length).toBeLessThanOrEqual(5);
  });
});

describe("a question that is still being written", () => {
  it("suggests what its last word may become", () => {
    expect(idsOf("sperrm", { unfinished: true })[0]).toBe("sperrmuell");
    expect(idsOf("Hund anm", { unfinished: true })).toContain("hundesteuer-anmeldung");
  });
});

describe("what can be narrowed down", () => {
  it("is for whom", () => {
    const services = ask("anmelden", { audience: "business", limit: 20 }).services;
    expect(services.length).toBeGreaterThan(0);
    expect(services.every(({ audiences }) => audiences.includes("business"))).toBe(true);
  });

  it("is what can be done online, where the portal takes people", () => {
    expect(idsOf("Sperrmüll", { onlyOnline: true })).toContain("sperrmuell");
    expect(idsOf("Sperrmüll", { onlyOnline: true, slug: "marl" })).not.toContain("sperrmuell");
    expect(idsOf("Sperrmüll", { onlyOnline: true, slug: "emscher-lippe" })).toContain("sperrmuell");
  });
});

it("says how many there are, whatever the limit", () => {
  const all = ask("Auto", { limit: 100 });
  expect(all.total).toBe(all.services.length);
  expect(ask("Auto", { limit: 1 })).toMatchObject({ total: all.total });
});
