import type { DeadLinks } from "../../dead-links.ts";
import { localisedPlaces, localisedWords } from "../elements.ts";
import { type EditedText, isWhole } from "../service-text.ts";
import type { ServiceFact } from "../../service-type.ts";
import { readingEase } from "./readability.ts";
import { styleOf, type StyleHint } from "./style.ts";

/** Something an editor should look at; nothing of it keeps a text from being published. */
export type QualityHint = {
  /** The element it is about, or `text` for all of it. */
  place: string;
  hint: StyleHint | "hard-to-read" | "no-fee-source" | "broken-link" | "dead-link";
  /** The sentence, address or figure that is meant. */
  detail: string;
};

const LEAST_EASE = { de: 40, "de-easy": 60 } as const;
const FEWEST_WORDS = 25;
const AMOUNT = /\d[\d.,]*\s?(?:€|Euro|EUR)\b|\d[\d.,]*\s?€/;
const ADDRESS = /https?:\/\/\S+/g;

function easeHints(text: EditedText, language: "de" | "de-easy"): QualityHint[] {
  const all = localisedWords(text, language);
  const ease = readingEase(all);
  const isShort = all.split(/\s+/).length < FEWEST_WORDS;
  if (ease === undefined || isShort || ease >= LEAST_EASE[language]) return [];
  return [{ place: "text", hint: "hard-to-read", detail: String(ease) }];
}

const styleHints = (text: EditedText, language: "de" | "de-easy"): QualityHint[] =>
  localisedPlaces(text)
    .filter(({ place }) => place !== "title" && !place.startsWith("link:"))
    .flatMap(({ place, words }) =>
      styleOf(words[language] ?? "", language).map(({ hint, sentence }) => ({
        ...{ place, hint, detail: sentence },
      })),
    );

const feeHints = ({ facts }: EditedText): QualityHint[] =>
  facts
    .filter(({ kind, text, source }) => kind === "cost" && !source && AMOUNT.test(text.de))
    .map(({ id, text }) => ({ place: `fact:${id}`, hint: "no-fee-source", detail: text.de }));

function isAddress(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.protocol === "https:" && /^[^.]+(\.[^.]+)+$/.test(url.hostname);
}

const addressesOf = ({ text, source }: ServiceFact): string[] => [
  ...(text.de.match(ADDRESS) ?? []),
  ...(source?.url ? [source.url] : []),
];

function linkHints(text: EditedText, dead: DeadLinks): QualityHint[] {
  const named = [
    ...text.facts.flatMap((fact) =>
      addressesOf(fact).map((url) => ({ place: `fact:${fact.id}`, url })),
    ),
    ...(isWhole(text) ? text.links.map(({ url }) => ({ place: `link:${url}`, url })) : []),
  ];
  return named.flatMap(({ place, url }): QualityHint[] => {
    if (!isAddress(url)) return [{ place, hint: "broken-link", detail: url }];
    const found = dead.get(url);
    return found === undefined ? [] : [{ place, hint: "dead-link", detail: `${url}: ${found}` }];
  });
}

/** What could be better in a text. */
export const qualityHints = (text: EditedText, dead: DeadLinks = new Map()): QualityHint[] => [
  ...easeHints(text, "de"),
  ...easeHints(text, "de-easy"),
  ...styleHints(text, "de"),
  ...styleHints(text, "de-easy"),
  ...feeHints(text),
  ...linkHints(text, dead),
];
