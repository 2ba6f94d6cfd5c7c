import MiniSearch from "minisearch";
import { fold } from "./fold.ts";
import type { ServiceType } from "./service-type.ts";
import { stopWords } from "./stop-words.ts";

const MAX_QUERY = 200;
const MIN_PREFIX = 3;
const BOOST = { title: 6, words: 4, text: 1 };

// Richly described services must not rank lower for it: hardly any correction for length.
const BM25 = { k: 1.2, b: 0.1, d: 0.5 };

/** Positions of matching service types, best first. `offered` says which ones count. */
export type SearchIndex = (query: string, offered: (position: number) => boolean) => number[];

/** What is searched for: at most 200 characters, no control characters, single spaces. */
export const cleanQuery = (query: string): string =>
  query
    .slice(0, MAX_QUERY)
    .normalize("NFC")
    .replaceAll(/[\p{C}\s]+/gu, " ")
    .trim();

const wordsOf = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);

const searchedTerm = (term: string): string | null => {
  const folded = fold(term);
  return stopWords.has(folded) ? null : folded;
};

const joined = (texts: Readonly<Record<string, string | undefined>>): string =>
  Object.values(texts).filter(Boolean).join(" ");

const documentOf = ({ title, words, short, facts }: ServiceType, id: number) => ({
  id,
  title: joined(title),
  words: [...words.de, ...words.en].join(" "),
  text: [joined(short), ...facts.map(({ text }) => joined(text))].join(" "),
});

/** Built once over the service types; what a portal offers is a filter, not another index. */
export function createSearchIndex(services: readonly ServiceType[]): SearchIndex {
  const index = new MiniSearch({
    fields: ["title", "words", "text"],
    tokenize: wordsOf,
    processTerm: searchedTerm,
    searchOptions: { boost: BOOST, bm25: BM25, prefix: (term) => term.length >= MIN_PREFIX },
  });
  index.addAll(services.map(documentOf));
  return (query, offered) => {
    const clean = cleanQuery(query);
    const search = (combineWith: "AND" | "OR") =>
      index.search(clean, { combineWith, filter: ({ id }) => offered(id as number) });
    const all = search("AND");
    return (all.length > 0 ? all : search("OR")).map(({ id }) => id as number);
  };
}
