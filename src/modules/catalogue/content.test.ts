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
  body: any;
  town: any;
  guide: any;
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
    body: copy.bodies.find(({ path }: any) => path.endsWith("/zoll.json")).content,
    town: copy.towns.find(({ path }: any) => path.endsWith("/waltrop.json")).content,
    guide: copy.guides.find(({ path }: any) => path.endsWith("/umzug.json")).content,
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
    [
      "an unknown page of a body",
      (c) => (c.service.links = ["zoll/mond"]),
      /sperrmuell\.json: links: zoll\/mond is unknown/,
    ],
    ["an unknown body", (c) => (c.service.online = "mond"), /links: mond is unknown/],
    [
      "a body without an address",
      (c) => (c.service.online = "zoll"),
      /sperrmuell\.json: online\.url: /,
    ],
    [
      "an address without TLS",
      (c) => (c.body.links[0].url = "http://zoll.de"),
      /zoll\.json: links/,
    ],
    [
      "an unknown parameter in a fact",
      (c) => (c.service.facts[0].text.de = "{mond}"),
      /sperrmuell\.json: facts\.who-1: mond is unknown/,
    ],
    [
      "a town's value for no parameter",
      (c) => (c.town.values[0].parameter = "mond"),
      /waltrop\.json: values\.termin\.mond: mond is unknown/,
    ],
    [
      "a town's value of another kind",
      (c) => (c.town.values[0].value = "javascript:alert(1)"),
      /waltrop\.json: values\.termin\.website: is no url/,
    ],
    [
      "two values for one day",
      (c) => c.town.values.push(c.town.values[0]),
      /values\.termin\.website: two values hold on the same day/,
    ],
    [
      "an unknown town",
      (c) => (c.town.authority = "mond"),
      /waltrop\.json: id: mond is not the name of the file/,
    ],
    [
      "an unknown service in a guide",
      (c) => c.guide.phases[0].steps[0].services.push("mond"),
      /umzug\.json: steps\.halteverbot: mond is unknown/,
    ],
    ["a guide to nowhere", (c) => (c.guide.situation = "mond"), /umzug\.json: situation: mond/],
    [
      "a step twice",
      (c) => c.guide.phases[0].steps.push(c.guide.phases[0].steps[0]),
      /umzug\.json: steps: halteverbot is used twice/,
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
