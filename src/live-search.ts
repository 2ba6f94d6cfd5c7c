import type { Region } from "#authorities";
import {
  type AddedWord,
  type Catalogue,
  createQuestionLog,
  createSearch,
  buildSearchIndex,
  createSearchIndex,
  listWords,
  type Online,
  type QuestionLog,
  type Search,
  type SearchIndex,
  type SearchLanguage,
  wordsRevision,
} from "#catalogue";
import type { Clock } from "#platform/clock";
import type { Databases } from "#platform/db";
import type { Log } from "#platform/log";
import { everySecond, type Repeated } from "./every-second.ts";

/** Search over the catalogue with the words that editors added, read anew every second. */
export type LiveSearch = Repeated & {
  find: Search;
  note: QuestionLog["note"];
  /** Writes down what was asked in vain and takes in words that were added, also elsewhere. */
  refresh: () => Promise<void>;
};

type LiveSearchOptions = {
  catalogue: Catalogue;
  language: SearchLanguage;
  region: Region;
  online: Online;
  databases: Databases;
  clock: Clock;
  log: Log;
};

const byService = (words: readonly AddedWord[]): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [...Map.groupBy(words, ({ serviceId }) => serviceId)].map(([serviceId, added]) => [
      serviceId,
      added.map(({ word }) => word),
    ]),
  );

export function createLiveSearch(options: LiveSearchOptions): LiveSearch {
  const { catalogue, language, region, databases, clock, log } = options;
  const places = region.authorities.flatMap(({ name, shortName }) => [name, shortName]);
  const source = () => ({ services: catalogue.services, language, places });
  let index: SearchIndex | undefined;
  let revision = "";
  let services = catalogue.services;
  const questions = createQuestionLog(databases, clock);

  // Start does not wait for the index: whoever asks before it is there has it made at once.
  const current = (): SearchIndex => {
    index ??= createSearchIndex({ ...source(), added: new Map() });
    return index;
  };
  const readWords = async (): Promise<void> => {
    const next = await wordsRevision(databases.region);
    const described = catalogue.services;
    if (index && next === revision && described === services) return;
    const added = byService(await listWords(databases.region));
    if (index) await index.takeOver({ services: described, added });
    else index = await buildSearchIndex({ ...source(), added });
    revision = next;
    services = described;
  };
  // One after the other: a slow reading must not undo a later one.
  let last: Promise<void> = Promise.resolve();
  const refresh = (): Promise<void> => {
    last = last
      .catch(() => undefined)
      .then(questions.flush)
      .then(readWords);
    return last;
  };
  const failed = (): void => log.warn({}, "search words could not be read; the last ones stand");
  const { start, stop } = everySecond(refresh, failed);
  return {
    find: createSearch(current, options),
    note: questions.note,
    refresh,
    start: () => {
      refresh().catch(failed);
      start();
    },
    stop,
  };
}
