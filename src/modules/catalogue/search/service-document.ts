import type { ServiceType } from "../service-type.ts";
import type { Fields } from "./candidates.ts";
import { fold } from "./fold.ts";
import { wordsOf } from "./query-text.ts";
import { type Language, type TextReader, type Unit, wordsOfText } from "./units.ts";

/** Terms at least this sure stand for the words of a text, the others for parts of them. */
const SURE = 0.7;

/** A service as the index knows it. */
export type ServiceDocument = {
  /** Its names, each as folded words. */
  names: readonly (readonly string[])[];
  /** Its names, each as units of meaning. */
  phrases: readonly (readonly Unit[])[];
  /** Terms of all names. */
  terms: ReadonlySet<string>;
  /** Stems of its texts, and those of them that no name of any service has. */
  inText: readonly string[];
  unnamed: readonly string[];
  /** What it is found by. */
  fields: Fields;
};

const written = (wording: Readonly<Record<string, string | undefined>>): string[] =>
  Object.values(wording).filter((text) => text !== undefined);

/** The title of a service in all languages. */
export const titlesOf = ({ title }: ServiceType): string[] => written(title);

/** Everyday words of a service, with those of editors. */
export const wordsFor = ({ words }: ServiceType, added: readonly string[] = []): string[] => [
  ...words.de,
  ...words.en,
  ...added,
];

/** The running text of a service. */
export const textOf = ({ short, facts }: ServiceType): string =>
  [...written(short), ...facts.flatMap(({ text }) => written(text))].join(" ");

const termsIn = (phrases: readonly (readonly Unit[])[], counts: (weight: number) => boolean) =>
  phrases
    .flat()
    .flatMap(({ terms }) =>
      [...terms].filter(([, weight]) => counts(weight)).map(([term]) => term),
    );

/** Reads a service with the words that editors added. */
export function readDocument(
  service: ServiceType,
  added: readonly string[] | undefined,
  { language, reader }: { language: Language; reader: TextReader },
): ServiceDocument {
  const inNames = (texts: readonly string[]) => texts.map((text) => wordsOfText(text, language));
  const [titles, words] = [inNames(titlesOf(service)), inNames(wordsFor(service, added))];
  const [ofTitles, ofWords] = [titles.map(reader.unitsOf), words.map(reader.unitsOf)];
  const phrases = [...ofTitles, ...ofWords];
  const inText = wordsOf(fold(textOf(service))).map(reader.stemOf);
  const unnamed = inText.filter((form) => !language.lexicon.isNamed(form));
  return {
    names: [...titles, ...words],
    phrases,
    terms: new Set(phrases.flat().flatMap(({ terms }) => [...terms.keys()])),
    inText,
    unnamed,
    fields: {
      titles: termsIn(ofTitles, (weight) => weight >= SURE),
      words: termsIn(ofWords, (weight) => weight >= SURE),
      parts: termsIn(phrases, (weight) => weight < SURE),
      texts: unnamed,
    },
  };
}
