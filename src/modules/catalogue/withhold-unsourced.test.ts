import { describe, expect, it } from "vitest";
import { Temporal } from "#platform/clock";
import { testRegion } from "../../../test/support/region.ts";
import { checkedContent, createCatalogue, readCatalogueFiles, statementsOf } from "./index.ts";
import { withholdUnsourced } from "./withhold-unsourced.ts";

const region = testRegion();
const files = readCatalogueFiles("regions/emscher-lippe");
const written = checkedContent(files, region);
const day = Temporal.PlainDate.from("2026-11-22");
const SOURCE = { title: "Geschäftsverteilungsplan", asOf: "2026-10-01" };

/** The same files, with a source for everything about one service and for one town's address. */
function withSources(serviceId: string, town: string) {
  const copy = structuredClone(files) as { [K in keyof typeof files]: any };
  const { content } = copy.services.find(({ path }: any) => path.endsWith(`/${serviceId}.json`));
  for (const rule of content.responsibility) rule.source = SOURCE;
  const { authorities } = copy.offices.content;
  authorities.find(({ authority }: any) => authority === town).contact.source = SOURCE;
  return copy;
}

describe("what nobody has a source for (domain rule 1)", () => {
  it("is counted with file and element", () => {
    const statements = statementsOf(written);
    expect(statements.filter(({ source }) => source === null).length).toBeGreaterThan(0);
    expect(statements).toContainEqual({
      file: "catalogue/services/wohnsitz-anmelden.json",
      element: "facts.deadline-1",
      source: expect.objectContaining({ asOf: "2026-08-19" }),
    });
    expect(statements).toContainEqual(
      expect.objectContaining({ file: "offices.json", element: "waltrop", source: null }),
    );
  });

  it("is in the catalogue of the demo, and in no other", () => {
    const demo = createCatalogue(files, region);
    const production = createCatalogue(files, region, "withheld");
    const place = region.bySlug("waltrop")!;
    const factsOf = ({ service, factsAt }: typeof demo) =>
      factsAt({ service: service("wohnsitz-anmelden")!, place, day });
    expect(demo.withheld).toBe(0);
    expect(factsOf(demo).some(({ source }) => source === null)).toBe(true);
    expect(factsOf(production).every(({ source }) => source !== null)).toBe(true);
    expect(factsOf(production).length).toBeGreaterThan(0);
    expect(production.withheld).toBeGreaterThan(100);
  });

  it("leaves nothing without a source behind", () => {
    const left = withholdUnsourced(written);
    const { offices, ...rest } = left;
    expect(JSON.stringify(rest)).not.toContain('"source":null');
    for (const { contact, offices: own } of offices.authorities)
      expect(contact.source !== null || Object.keys(own).length === 0).toBe(true);
  });

  it("is no competence: nobody offers the service until one is written down", () => {
    const offered = (from: typeof files) =>
      createCatalogue(from, region, "withheld")
        .servicesOf({ portal: region.portals.find(({ slug }) => slug === "waltrop")!, day })
        .map(({ id }) => id);
    expect(offered(files)).not.toContain("sperrmuell");
    expect(offered(withSources("sperrmuell", "waltrop"))).toContain("sperrmuell");
  });

  it("is no size class: an assumed class decides nothing", () => {
    const sourced = withSources("wohngeld", "waltrop");
    const ask = (regionAsked: typeof region) => {
      const catalogue = createCatalogue(sourced, regionAsked, "withheld");
      const place = regionAsked.bySlug("waltrop")!;
      return catalogue.responsible({ service: catalogue.service("wohngeld")!, place, day }).kind;
    };
    expect(ask(region)).toBe("nobody");
    const checked = testRegion();
    for (const sizeClass of checked.bySlug("waltrop")!.sizeClasses) sizeClass.source = SOURCE;
    expect(ask(checked)).toBe("authority");
  });
});
