import { expect, it } from "vitest";
import { Temporal } from "#platform/clock";
import { testRegion } from "../../../../test/support/region.ts";
import { createCatalogue } from "../catalogue.ts";
import { readCatalogueFiles } from "../read-files.ts";
import { readSearchLanguage } from "./language.ts";
import { createSearch } from "./search.ts";
import { type AddedWords, createSearchIndex } from "./search-index.ts";

const FOLDER = "regions/emscher-lippe";
const region = testRegion();
const catalogue = createCatalogue(readCatalogueFiles(FOLDER), region);
const language = readSearchLanguage(FOLDER);
const at = { portal: region.roof, day: Temporal.PlainDate.from("2026-11-22") };

const newIndex = (added: AddedWords) =>
  createSearchIndex({ services: catalogue.services, language, places: [], added });

function asker(index: ReturnType<typeof newIndex>) {
  const search = createSearch(() => index, { catalogue, region, online: () => undefined });
  return (query: string) => search({ query, at, limit: 5 }).services.map(({ id }) => id);
}

const { services } = catalogue;

const words: AddedWords = new Map([
  ["musikschule", ["Quetschkommode", "laute Instrumente"]],
  ["sperrmuell", ["Krempel vor die Tür"]],
]);
const QUESTIONS = [
  ...["Quetschkommode", "Quetschkomode lernen", "laute Instrumente", "Krempel vor die Tür"],
  ...["Sperrmüll", "Gitarre", "Perso", "Hund anmelden", "ich bin umgezogen"],
];

it("answers as if the words had been there from the beginning", async () => {
  const index = newIndex(new Map());
  const ask = asker(index);
  expect(ask("Quetschkommode")[0]).not.toBe("musikschule");
  await index.takeOver({ services, added: words });
  expect(ask("Quetschkommode")[0]).toBe("musikschule");
  expect(ask("Krempel vor die Tür")[0]).toBe("sperrmuell");
  expect(QUESTIONS.map(ask)).toEqual(QUESTIONS.map(asker(newIndex(words))));
});

it("forgets words that were taken away", async () => {
  const index = newIndex(words);
  const ask = asker(index);
  await index.takeOver({ services, added: new Map([["sperrmuell", ["Krempel vor die Tür"]]]) });
  expect(ask("Quetschkommode")[0]).not.toBe("musikschule");
  expect(ask("Krempel vor die Tür")[0]).toBe("sperrmuell");
  await index.takeOver({ services, added: new Map() });
  await index.takeOver({ services, added: words });
  expect(QUESTIONS.map(ask)).toEqual(QUESTIONS.map(asker(newIndex(words))));
});

it("finds a service by its new text, and no longer by the old one", async () => {
  const index = newIndex(new Map());
  const ask = asker(index);
  const titled = (word: string) =>
    services.map((service) =>
      service.id === "musikschule"
        ? { ...service, title: { de: `Musikschule: ${word}`, en: "Music school" } }
        : service,
    );
  await index.takeOver({ services: titled("Klarinettenquintett"), added: new Map() });
  expect(ask("Klarinettenquintett")[0]).toBe("musikschule");
  await index.takeOver({ services: titled("Dudelsackorchester"), added: new Map() });
  expect(ask("Dudelsackorchester")[0]).toBe("musikschule");
  expect(ask("Klarinettenquintett")[0]).not.toBe("musikschule");
});
