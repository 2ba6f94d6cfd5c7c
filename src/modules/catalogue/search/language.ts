import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { parseFile } from "../refused.ts";
import { slug } from "../wording.ts";

const listOf = (separator: RegExp) =>
  z.string().transform((text) =>
    text
      .split(separator)
      .map((item) => item.trim())
      .filter(Boolean),
  );
const phrases = listOf(/,/);
const words = listOf(/\s/);

const concept = z.strictObject({
  id: slug,
  /** Words and phrases that mean the same; whichever is asked for, the others are found. */
  words: phrases,
  /** Words that only hint at it: a dachshund is a dog, yet no service speaks of dachshunds. */
  hints: phrases.optional(),
});

const conceptsFile = z.strictObject({ _note: z.string(), concepts: z.array(concept) });
const compoundsFile = z.strictObject({
  _note: z.string(),
  /** Words that compounds are made of, beside those of the catalogue; the only ones of three letters. */
  parts: phrases,
  /** Words that look like compounds of others and are none. */
  whole: phrases,
});
const stopWordsFile = z.strictObject({
  _note: z.string(),
  de: words,
  en: words,
  /** Words that say little, yet tell phrases apart: "wenig Rente", "neue Wohnung". */
  weak: words,
  /** Common words that lead nowhere: they are no slips of other words. */
  known: words,
});

/** What a region knows about the language of its people, apart from its services. */
export type SearchLanguage = {
  concepts: readonly z.infer<typeof concept>[];
  compounds: Pick<z.infer<typeof compoundsFile>, "parts" | "whole">;
  stopWords: readonly string[];
  weakWords: readonly string[];
  commonWords: readonly string[];
};

/** Reads `search/` of a region folder such as `regions/emscher-lippe`. Throws CatalogueRefused. */
export function readSearchLanguage(regionFolder: string): SearchLanguage {
  const read = <S extends z.ZodType>(schema: S, name: string): z.infer<S> => {
    const path = `search/${name}.json`;
    const content: unknown = JSON.parse(readFileSync(join(regionFolder, path), "utf8"));
    return parseFile(schema, { path, content });
  };
  const { de, en, weak, known } = read(stopWordsFile, "stop-words");
  return {
    concepts: read(conceptsFile, "concepts").concepts,
    compounds: read(compoundsFile, "compounds"),
    stopWords: [...de, ...en],
    weakWords: weak,
    commonWords: known,
  };
}
