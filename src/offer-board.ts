import { type Catalogue, type Online } from "#catalogue";
import { neededBeforehand } from "#forms";
import type { AdoptedPackage, Library, RecordedOffer } from "#library";
import type { Clock } from "#platform/clock";
import type { Databases } from "#platform/db";
import type { Log } from "#platform/log";
import { everySecond, type Repeated } from "./every-second.ts";
import { createMissedPositions } from "./missed-positions.ts";
import type { Preparation } from "./pages/dependencies.ts";

/** What is online where, held in memory for public pages; what is new is read every second. */
export type OfferBoard = Repeated & {
  online: Online;
  /** Whether it is online in any town. */
  onlineSomewhere: (serviceId: string) => boolean;
  preparation: Preparation;
  /** Changes whenever an offer does; two processes agree within a second. */
  revision: () => string;
  refresh: () => Promise<void>;
};

type BoardOptions = {
  library: Library;
  databases: Databases;
  catalogue: Catalogue;
  clock: Clock;
  log: Log;
};
type Posted = { offer: RecordedOffer; adopted: AdoptedPackage | undefined };

/** Read at once; a large region has a million of them when a process starts. */
const PAGE = 1_000;

const keyOf = (authorityId: string, packageId: string): string => `${authorityId} ${packageId}`;

/** What every town said last, and how many towns have each package online. */
function createPostings() {
  const posted = new Map<string, Posted>();
  const towns = new Map<string, number>();
  const count = ({ state, packageId }: RecordedOffer, by: number): void => {
    if (state !== "withdrawn") towns.set(packageId, (towns.get(packageId) ?? 0) + by);
  };
  return {
    knows: ({ authorityId, packageId, revision }: RecordedOffer): boolean =>
      (posted.get(keyOf(authorityId, packageId))?.offer.revision ?? 0) >= revision,
    post: (next: Posted): void => {
      const key = keyOf(next.offer.authorityId, next.offer.packageId);
      const before = posted.get(key);
      if (before) count(before.offer, -1);
      count(next.offer, 1);
      posted.set(key, next);
    },
    find: (authorityId: string, packageId: string): Posted | undefined =>
      posted.get(keyOf(authorityId, packageId)),
    townsWith: (packageId: string): number => towns.get(packageId) ?? 0,
  };
}

export function createOfferBoard(options: BoardOptions): OfferBoard {
  const { library, databases, catalogue, clock, log } = options;
  const postings = createPostings();
  const missed = createMissedPositions(clock.now);
  let read = { position: 0, count: 0 };
  let isLoaded = false;

  const posting = async (offer: RecordedOffer): Promise<Posted> => {
    const { authorityId, packageId, revision, state } = offer;
    if (state === "withdrawn") return { offer, adopted: undefined };
    const db = databases.forAuthority(authorityId);
    return { offer, adopted: await library.adopted(db, packageId, revision) };
  };
  const readNews = async (from: number): Promise<void> => {
    const page = await library.offersBehind(from, PAGE);
    const news = page.filter((offer) => !postings.knows(offer));
    const last = new Map(news.map((offer) => [keyOf(offer.authorityId, offer.packageId), offer]));
    const posted = await Promise.all([...last.values()].map(posting));
    posted.forEach(postings.post);
    const to = page.at(-1)?.position ?? from;
    // Of all there is when a process starts, only the last ones can still be under way.
    if (isLoaded || page.length < PAGE)
      missed.note(
        page.map(({ position }) => position),
        { from: Math.max(from, read.position), to },
      );
    read = { position: Math.max(read.position, to), count: read.count + news.length };
    if (page.length === PAGE) await readNews(to);
    isLoaded = true;
  };
  // One after the other: what two readings meet is counted once.
  let reading: Promise<void> = Promise.resolve();
  const refresh = (): Promise<void> => {
    reading = reading.catch(() => undefined).then(() => readNews(missed.readFrom(read.position)));
    return reading;
  };
  const repeated = everySecond(refresh, () =>
    log.warn({}, "offers could not be read; the last ones stand"),
  );
  const packageOf = (serviceId: string): string | undefined =>
    catalogue.service(serviceId)?.package;

  return {
    ...repeated,
    online: (authorityId, serviceId) => {
      const packageId = packageOf(serviceId);
      const posted = packageId === undefined ? undefined : postings.find(authorityId, packageId);
      if (!posted || posted.offer.state === "withdrawn") return undefined;
      const { state, since } = posted.offer;
      return { packageId: posted.offer.packageId, state, since };
    },
    onlineSomewhere: (serviceId) => {
      const packageId = packageOf(serviceId);
      return packageId !== undefined && postings.townsWith(packageId) > 0;
    },
    preparation: ({ authorityId, packageId, language }) => {
      const configured = postings.find(authorityId, packageId)?.adopted?.configured;
      if (!configured) return [];
      return neededBeforehand(configured.package.form, configured.texts(language)).map(
        ({ what, when }) => (when ? `${what} (${when})` : what),
      );
    },
    revision: () => `${read.position}-${read.count}`,
    refresh,
  };
}
