import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Temporal } from "#platform/clock";
import { testRegion } from "../../../test/support/region.ts";
import { createCatalogue, type FactKind, readCatalogueFiles, type ServiceType } from "./index.ts";

const region = testRegion();
const catalogue = createCatalogue(readCatalogueFiles("regions/emscher-lippe"), region);
const { services } = catalogue;
const day = Temporal.PlainDate.from("2026-11-22");

/** Key → number of the OZG-Leistung, as of 2019. */
const leika2019 = new Map(
  readFileSync("test/fixtures/leika/leika-2019.csv", "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","))
    .map(([key = "", ozg = ""]) => [key, ozg]),
);

const IN_DEPTH: readonly FactKind[] = [
  "who",
  "requirement",
  "document",
  "cost",
  "duration",
  "step",
  "legalBasis",
];

const isInDepth = ({ facts }: ServiceType): boolean =>
  IN_DEPTH.every((kind) => facts.some((fact) => fact.kind === kind));

describe("the written catalogue", () => {
  it("has at least 130 services on every portal", () => {
    for (const portal of region.portals)
      expect(catalogue.servicesOf({ portal, day }).length).toBeGreaterThanOrEqual(130);
  });

  it("describes at least 110 of them in depth, 40 in easy words too", () => {
    const deep = services.filter(isInDepth);
    expect(deep.length).toBeGreaterThanOrEqual(110);
    const easy = deep.filter(({ title, short }) => title["de-easy"] && short["de-easy"]);
    expect(easy.length).toBeGreaterThanOrEqual(40);
    for (const { id, facts } of easy) {
      const explained = facts.filter(({ text }) => text["de-easy"]);
      expect(explained.length, id).toBeGreaterThanOrEqual(3);
    }
  });

  it("links the others to the place that provides them", () => {
    const unlinked = services.filter(
      ({ level, online, links, responsibility }) =>
        (level === "federal" || level === "state") &&
        !online &&
        !links?.length &&
        !responsibility.some((rule) => "body" in rule && rule.body.url),
    );
    expect(unlinked.map(({ id }) => id)).toEqual([]);
  });

  it("uses only LeiKa keys of the list of 2019, or says where a newer key is from", () => {
    const unknown = services.flatMap(({ id, leika, leikaHistory = [] }) =>
      leika
        .filter((key) => !leika2019.has(key) && !leikaHistory.some((entry) => entry.key === key))
        .map((key) => `${id}: ${key}`),
    );
    expect(unknown).toEqual([]);
    expect(leika2019.size).toBeGreaterThan(4_700);
  });

  it("names the OZG-Leistung to which the leading key belongs", () => {
    const wrong = services.filter(({ leika: [key = ""], ozg }) => {
      const official = leika2019.get(key);
      return official !== undefined && official !== ozg;
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it("finds a service by each of its keys, also by a newer one", () => {
    expect(catalogue.serviceByKey("99107023017001")?.id).toBe("wohngeld");
    expect(catalogue.serviceByKey("99107023037000")?.id).toBe("wohngeld");
    expect(catalogue.serviceByKey("99000000000000")).toBeUndefined();
  });

  it("has everyday words for every service, in German and English", () => {
    for (const { id, words } of services) {
      expect(words.de.length, id).toBeGreaterThanOrEqual(3);
      expect(words.en.length, id).toBeGreaterThanOrEqual(1);
      expect(new Set(words.de).size, id).toBe(words.de.length);
    }
  });

  it("has English for every statement except names of laws", () => {
    const untranslated = services.flatMap(({ id, facts }) =>
      facts
        .filter(({ kind, text }) => kind !== "legalBasis" && !text.en)
        .map((fact) => `${id}/${fact.id}`),
    );
    expect(untranslated).toEqual([]);
  });

  it("has services for every topic", () => {
    for (const { id, situations } of catalogue.themes) {
      const found = situations.flatMap(({ id: situation }) =>
        services.filter((service) => service.situations.includes(situation)),
      );
      expect(found.length, id).toBeGreaterThan(0);
    }
  });

  it("writes four situations out over several authorities", () => {
    const guides = ["wohnen-umzug", "geburt", "unternehmensstart-gewerbezulassung", "tod"].map(
      (id) => catalogue.guideOf(catalogue.situation(id)!.situation),
    );
    for (const guide of guides) {
      const steps = guide!.phases.flatMap((phase) => phase.steps);
      const levels = new Set(
        steps.flatMap((step) => step.services.map((id) => catalogue.service(id)!.level)),
      );
      expect(steps.length).toBeGreaterThanOrEqual(7);
      expect(levels.size).toBeGreaterThanOrEqual(3);
    }
  });
});
