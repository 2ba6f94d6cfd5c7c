import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Temporal } from "#platform/clock";
import { portalOf, testRegion } from "../../../test/support/region.ts";
import {
  type CatalogueFiles,
  createCatalogue,
  letterIndex,
  onlineOffers,
  placeOf,
  readCatalogueFiles,
} from "./index.ts";

const region = testRegion();
const files = readCatalogueFiles("regions/emscher-lippe");
const catalogue = createCatalogue(files, region);
const day = Temporal.PlainDate.from("2026-11-22");
const at = (slug: string) => ({ portal: portalOf(region, slug), day });

describe("the catalogue of the region", () => {
  it("has 14 topics with 55 situations, and every service on every portal", () => {
    expect(catalogue.themes).toHaveLength(14);
    expect(catalogue.themes.flatMap(({ situations }) => situations)).toHaveLength(55);
    const written = readdirSync("regions/emscher-lippe/catalogue/services").length;
    for (const portal of region.portals)
      expect(catalogue.servicesOf({ portal, day })).toHaveLength(written);
  });

  it("says a source for every amount of money", () => {
    const unsourced = catalogue.services.flatMap(({ id, facts }) =>
      facts
        .filter(({ text, source }) => /\d+(,\d+)?\s?(Euro|€)/.test(text.de) && source === null)
        .map((fact) => `${id}/${fact.id}`),
    );
    expect(unsourced).toEqual([]);
  });

  it("explains the most used services in easy words", () => {
    const easy = catalogue.services.filter(
      ({ title, short }) => title["de-easy"] && short["de-easy"],
    );
    expect(easy.length).toBeGreaterThanOrEqual(15);
  });

  it("shows popular services by kind of portal", () => {
    expect(catalogue.popularOn(at("waltrop"))[0]?.id).toBe("personalausweis");
    expect(catalogue.popularOn(at("kreis-recklinghausen"))[0]?.id).toBe("auto-zulassen");
  });

  it("puts services into all their situations, their main one first", () => {
    const situation = catalogue
      .theme("bauen-wohnen")!
      .situations.find(({ id }) => id === "wohnen-umzug")!;
    const found = catalogue.servicesIn(situation, at("waltrop")).map(({ id }) => id);
    expect(found[0]).toBe("wohnsitz-anmelden");
    expect(found.indexOf("sperrmuell")).toBeLessThan(found.indexOf("bewohnerparkausweis"));
  });

  it("offers a service only where the office in charge exists", () => {
    const changed = structuredClone(files) as { offices: { content: any } } & CatalogueFiles;
    const waltrop = changed.offices.content.authorities.find(
      (one: any) => one.authority === "waltrop",
    );
    delete waltrop.offices.musikschule;
    const without = createCatalogue(changed, region);
    const offers = (slug: string) => without.servicesOf(at(slug)).map(({ id }) => id);
    expect(offers("waltrop")).not.toContain("musikschule");
    expect(offers("marl")).toContain("musikschule");
    const position = without.services.findIndex(({ id }) => id === "musikschule");
    expect(without.offeredAt(at("waltrop")).has(position)).toBe(false);
    expect(without.offeredAt(at("marl")).has(position)).toBe(true);
  });
});

describe("the index from A to Z", () => {
  const services = catalogue.services.slice(0, 3);
  const titled = ["Zaun", "Ärztliches", "1. Hilfe"].map((de, position) => ({
    ...services[position]!,
    title: { de, en: de },
  }));

  it("puts Ä under A and digits at the end", () => {
    const filled = letterIndex(titled, "de").filter((group) => group.services.length > 0);
    expect(filled.map(({ letter }) => letter)).toEqual(["A", "Z", "#"]);
  });

  it("names all letters, also those without a service", () => {
    expect(letterIndex([], "de")).toHaveLength(26);
  });
});

describe("what is online", () => {
  const online = (authorityId: string, serviceId: string) =>
    region.byId(authorityId)?.slug === "waltrop" && serviceId === "sperrmuell"
      ? { packageId: "sperrmuell", state: "pilot" as const }
      : undefined;
  const offers = (id: string, slug: string) => {
    const service = catalogue.service(id)!;
    const place = placeOf(portalOf(region, slug));
    return onlineOffers(service, catalogue.responsible({ service, place, day }), online);
  };

  it("is asked of the authority in charge", () => {
    expect(offers("sperrmuell", "waltrop")).toMatchObject([{ kind: "portal", state: "pilot" }]);
    expect(offers("sperrmuell", "marl")).toEqual([]);
  });

  it("is collected over all towns on the roof", () => {
    expect(offers("sperrmuell", "emscher-lippe")).toMatchObject([
      { authority: { slug: "waltrop" } },
    ]);
  });

  it("may be somebody else's service", () => {
    expect(offers("fuehrungszeugnis", "marl")).toMatchObject([{ kind: "elsewhere" }]);
  });
});
