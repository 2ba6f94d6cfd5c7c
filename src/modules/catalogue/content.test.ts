import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { testRegion } from "../../../test/support/region.ts";
import { CatalogueRefused, createCatalogue, readCatalogueFiles } from "./index.ts";

const region = testRegion();
const files = readCatalogueFiles("regions/emscher-lippe");

type Spoil = (content: {
  themes: any;
  popular: any;
  offices: any;
  service: any;
  another: any;
}) => void;

function refusal(spoil: Spoil): string {
  const copy = structuredClone(files) as { [K in keyof typeof files]: any };
  const find = (id: string) =>
    copy.services.find((file: any) => file.path.endsWith(`/${id}.json`)).content;
  spoil({
    themes: copy.themes.content,
    popular: copy.popular.content,
    offices: copy.offices.content,
    service: find("sperrmuell"),
    another: find("reisepass"),
  });
  try {
    createCatalogue(copy, region);
  } catch (error) {
    if (error instanceof CatalogueRefused) return error.message;
    throw error;
  }
  return "";
}

describe("a catalogue is refused with file, element and reason", () => {
  it.each<[string, Spoil, RegExp]>([
    ["an unknown field", (c) => (c.service.fee = 5), /sperrmuell\.json: file: .*fee/],
    ["a missing title", (c) => delete c.service.title.en, /sperrmuell\.json: title\.en: /],
    [
      "an invented key",
      (c) => (c.service.leika = ["12345"]),
      /sperrmuell\.json: leika\.0: is no LeiKa key/,
    ],
    [
      "a key used twice",
      (c) => (c.service.leika = c.another.leika),
      /leika: 99085001012000 is used twice/,
    ],
    ["another id", (c) => (c.service.id = "sofa"), /sperrmuell\.json: id: sofa is not the name/],
    [
      "an unknown situation",
      (c) => c.service.situations.push("mond"),
      /situations: mond is unknown/,
    ],
    [
      "an unknown related service",
      (c) => c.service.related.push("mond"),
      /related: mond is unknown/,
    ],
    [
      "itself as related",
      (c) => c.service.related.push("sperrmuell"),
      /related: sperrmuell is unknown/,
    ],
    [
      "a fact id twice",
      (c) => c.service.facts.push(c.service.facts[0]),
      /facts: who-1 is used twice/,
    ],
    [
      "an unknown office",
      (c) => (c.service.responsibility[0].office = "mond"),
      /responsibility: mond/,
    ],
    [
      "two rules for one day",
      (c) =>
        c.service.responsibility.push({ ...c.service.responsibility[0], validFrom: "2027-01-01" }),
      /sperrmuell\.json: responsibility: two rules hold on the same day/,
    ],
    [
      "a situation twice",
      (c) => c.themes.themes.push(c.themes.themes[0]),
      /themes\.json: themes: .* used twice/,
    ],
    ["an unknown popular service", (c) => c.popular.town.push("mond"), /popular\.json: town: mond/],
    [
      "an authority without offices",
      (c) => c.offices.authorities.pop(),
      /offices\.json: authorities: waltrop is missing/,
    ],
    [
      "an office of no kind",
      (c) => (c.offices.authorities[0].offices.mond = {}),
      /authorities\.gelsenkirchen: mond/,
    ],
  ])("with %s", (_, spoil, message) => {
    expect(refusal(spoil)).toMatch(message);
  });

  it("when a file is no JSON", () => {
    const folder = mkdtempSync(join(tmpdir(), "catalogue-"));
    mkdirSync(join(folder, "catalogue/services"), { recursive: true });
    writeFileSync(join(folder, "catalogue/themes.json"), "{");
    expect(() => readCatalogueFiles(folder)).toThrow(/catalogue\/themes\.json: file: /);
    rmSync(folder, { recursive: true });
  });
});
