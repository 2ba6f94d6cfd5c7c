import type { Localised } from "#platform/i18n";
import type { FactKind } from "../service-type.ts";
import type { Source } from "../wording.ts";
import { inWords } from "../town-facts.ts";
import { type EditedText, isWhole, type LocalAddition } from "./service-text.ts";

/** What an element of a text is. */
export type ElementKind =
  "title" | "short" | FactKind | "words" | "links" | "channels" | "related" | "values" | "order";

/** One line of an element that can be compared. */
export type Line = "de" | "en" | "de-easy" | "general" | "source" | "address" | "kind";

export type TextElement = {
  /** Stays when the words change: `title`, `fact:cost-1`, `link:https://…`. */
  key: string;
  kind: ElementKind;
  lines: Partial<Record<Line, string>>;
};

const languages = (words: Localised): TextElement["lines"] => ({
  de: words.de,
  ...(words.en !== undefined && { en: words.en }),
  ...(words["de-easy"] !== undefined && { "de-easy": words["de-easy"] }),
});

const sourceLine = (source: Source | null): TextElement["lines"] =>
  source ? { source: [source.title, source.asOf, source.url].filter(Boolean).join(", ") } : {};

/** Values of a town, as people read them. */
const valueElements = ({ values }: LocalAddition): TextElement[] =>
  values.map(({ parameter, kind, value, source }) => ({
    key: `value:${parameter}`,
    kind: "values",
    lines: {
      ...(typeof value === "object" ? languages(value) : { de: inWords(value, kind, "de") }),
      ...sourceLine(source),
    },
  }));

const factElements = ({ facts }: EditedText): TextElement[] =>
  facts.map(({ id, kind, text, general, source }) => ({
    key: `fact:${id}`,
    kind,
    lines: {
      ...languages(text),
      ...(general && { general: general.de }),
      ...sourceLine(source),
    },
  }));

/** A text as a list of elements with keys of their own, in the order of a service page. */
export function elementsOf(text: EditedText): TextElement[] {
  const facts = factElements(text);
  if (!isWhole(text)) return [...facts, ...valueElements(text)];
  const { title, short, words, links, channels, related } = text;
  return [
    { key: "title", kind: "title", lines: languages(title) },
    { key: "short", kind: "short", lines: languages(short) },
    ...facts,
    { key: "words", kind: "words", lines: { de: words.de.join(", "), en: words.en.join(", ") } },
    ...links.map(({ url, what, provider, source }): TextElement => {
      const lines = { ...languages(what), address: `${url} (${provider})`, ...sourceLine(source) };
      return { key: `link:${url}`, kind: "links", lines };
    }),
    { key: "channels", kind: "channels", lines: { de: channels.join(", ") } },
    { key: "related", kind: "related", lines: { de: related.join(", ") } },
  ];
}

/** A statement or a value of a town that nobody has a source for. */
export const lacksSource = ({ key, lines }: TextElement): boolean =>
  /^(fact|value):/.test(key) && lines.source === undefined;

/** All words of a text in one language, each element a sentence. */
export const localisedWords = (text: EditedText, language: "de" | "de-easy"): string =>
  localisedPlaces(text)
    .flatMap(({ words }) => words[language] ?? [])
    .map((words) => (/[.!?]$/.test(words) ? words : `${words}.`))
    .join(" ");

/** Words of a text that may be translated, by place. */
export function localisedPlaces(text: EditedText): { place: string; words: Localised }[] {
  const facts = text.facts.map((fact) => ({ place: `fact:${fact.id}`, words: fact.text }));
  if (!isWhole(text))
    return [
      ...facts,
      ...text.values.flatMap(({ parameter, value }) =>
        typeof value === "object" ? [{ place: `value:${parameter}`, words: value }] : [],
      ),
    ];
  return [
    { place: "title", words: text.title },
    { place: "short", words: text.short },
    ...facts,
    ...text.links.map(({ url, what }) => ({ place: `link:${url}`, words: what })),
  ];
}
