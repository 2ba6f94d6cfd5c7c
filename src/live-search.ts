import type { Region } from "#authorities";
import {
  type AddedWord,
  type Catalogue,
  createQuestionLog,
  createSearch,
  buildSearchIndex,
  listWords,
  type Online,
  type QuestionLog,
  type Search,
  type SearchAnswer,
  type SearchIndex,
  type SearchLanguage,
  type SearchRequest,
  wordsRevision,
} from "#catalogue";
import type { Clock } from "#platform/clock";
import type { Databases } from "#platform/db";
import type { Log } from "#platform/log";
import { everySecond, type Repeated } from "./every-second.ts";

/** Only who asks before the index is there waits for it. */
type Find = (request: SearchRequest) => Promise<SearchAnswer>;

/** Search over the catalogue with the words that editors added, read anew every second. */
export type LiveSearch = Repeated & {
  find: Find;
  note: QuestionLog["note"];
  /** Writes down what was asked in vain and takes in words that were added, also elsewhere. */
  refresh: () => Promise<void>;
};

type LiveSearchOptions = {
  catalogue: Catalogue;
  language: SearchLanguage;
  region: Region;
  online: Online;
  onlineSomewhere?: ((serviceId: string) => boolean) | undefined;
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
  const { services } = catalogue;
  let known = { services, revision: "" };
  const questions = createQuestionLog(databases, clock);

  // Neither start nor the first question makes the others wait: it is built in slices, once.
  let building: Promise<SearchIndex> | undefined;
  const index = (): Promise<SearchIndex> =>
    (building ??= buildSearchIndex({ services, language, places, added: new Map() }));
  let searching: Promise<Search> | undefined;
  const search = (): Promise<Search> =>
    (searching ??= index().then((built) => createSearch(() => built, options)));
  const readWords = async (): Promise<void> => {
    const built = await index();
    const now = { services: catalogue.services, revision: await wordsRevision(databases.region) };
    if (now.revision === known.revision && now.services === known.services) return;
    const added = byService(await listWords(databases.region));
    await built.takeOver({ services: now.services, added });
    known = now;
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
  const { start, stop, atOnce } = everySecond(refresh, failed);
  return {
    find: async (request) => (await search())(request),
    note: questions.note,
    refresh,
    start: () => {
      refresh().catch(failed);
      start();
    },
    stop,
    atOnce,
  };
}
