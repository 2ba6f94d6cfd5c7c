import {
  additionTimes,
  type Catalogue,
  easyDigest,
  type EasyReview,
  holdingReviews,
  layersOf,
  listEasyReviews,
  listPublished,
  type LiveCatalogue,
  textOf,
  textsRevision,
  type TextPreview,
  withPreview,
} from "#catalogue";
import type { Temporal } from "#platform/clock";
import type { Databases } from "#platform/db";
import type { Log } from "#platform/log";
import { everySecond, type Repeated } from "./every-second.ts";

/** What editors published, taken into the catalogue as soon as any process published it. */
export type TextBoard = Repeated &
  Pick<LiveCatalogue, "delivered" | "written" | "published"> & {
    /** When a town last published what it adds, by service. */
    addedTo: (authorityId: string) => ReadonlyMap<string, Temporal.Instant> | undefined;
    /** The catalogue as it would be with a text that is not published yet. */
    preview: (text: TextPreview) => Catalogue;
    /** The test group that read the easy words of a service as they are now, if one did. */
    easyReview: (serviceId: string) => EasyReview | undefined;
    /** Changes whenever a text does; two processes agree within a second. */
    revision: () => string;
    refresh: () => Promise<void>;
    /** Calls back after texts have changed; `refresh` waits for it. */
    whenChanged: (follow: () => Promise<void>) => void;
  };

type BoardOptions = { live: LiveCatalogue; databases: Databases; log: Log };

export function createTextBoard({ live, databases, log }: BoardOptions): TextBoard {
  let revision = "";
  let followed = "";
  let reviews: ReadonlyMap<string, EasyReview> = new Map();
  let times: ReturnType<typeof additionTimes> = new Map();
  const followers: (() => Promise<void>)[] = [];

  const digestOf = (serviceId: string): string | undefined => {
    const service = live.written(serviceId);
    return service && easyDigest(textOf(service));
  };
  const readAnew = async (next: string): Promise<void> => {
    const said = await listPublished(databases.region);
    const { layers, unreadable } = layersOf(said);
    if (unreadable > 0) log.warn({ unreadable }, "published texts have a shape we do not know");
    live.takeIn(layers);
    times = additionTimes(said);
    reviews = holdingReviews(await listEasyReviews(databases.region), digestOf);
    revision = next;
  };
  // Followers that fail are told again the next time.
  const keepUp = async (): Promise<void> => {
    const next = await textsRevision(databases.region);
    if (next !== revision) await readAnew(next);
    if (next === followed) return;
    for (const follow of followers) await follow();
    followed = next;
  };
  // One after the other: a slow reading must not undo a later one.
  let last: Promise<void> = Promise.resolve();
  const refresh = (): Promise<void> => {
    last = last.catch(() => undefined).then(keepUp);
    return last;
  };

  return {
    ...everySecond(refresh, () => log.warn({}, "texts could not be read; the last ones stand")),
    delivered: live.delivered,
    written: live.written,
    published: live.published,
    addedTo: (authorityId) => times.get(authorityId),
    preview: (text) => live.with(withPreview(live.layers(), text)),
    easyReview: (serviceId) => reviews.get(serviceId),
    revision: () => revision,
    refresh,
    whenChanged: (follow) => void followers.push(follow),
  };
}
