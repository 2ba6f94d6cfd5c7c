import { type CatalogueChange, type LiveCatalogue, noteCatalogueChanges } from "#catalogue";
import { createUsageLog, type UsageLog } from "#feedback";
import { createDisturbanceBoard, type DisturbanceBoard } from "./disturbance-board.ts";
import { everySecond, type Repeated } from "./every-second.ts";
import { createOfferBoard, type OfferBoard } from "./offer-board.ts";
import { createTextBoard, type TextBoard } from "./text-board.ts";

type BoardOptions = Parameters<typeof createOfferBoard>[0] &
  Parameters<typeof createDisturbanceBoard>[0] & { live: LiveCatalogue };

/** What public pages hold in memory. */
export type Boards = {
  offers: OfferBoard;
  disturbances: DisturbanceBoard;
  texts: TextBoard;
  /** What changed in the catalogue, last first. */
  changes: () => readonly CatalogueChange[];
  usage: UsageLog;
  /** To be started and stopped. */
  repeated: readonly Repeated[];
  /** Changes whenever one of them does. */
  revision: () => string;
};

/** Opens the boards, read once, so that the first page is right already. */
export async function openBoards(options: BoardOptions): Promise<Boards> {
  const offers = createOfferBoard(options);
  const disturbances = createDisturbanceBoard(options);
  const texts = createTextBoard(options);
  await Promise.all([offers.refresh(), disturbances.refresh(), texts.refresh()]);
  const { databases, catalogue, clock, log } = options;
  const note = () => noteCatalogueChanges(databases.region, catalogue.services, clock.now());
  let changes = await note();
  texts.whenChanged(async () => void (changes = await note()));
  const usage = createUsageLog(databases, clock);
  const unwritten = (): void => log.warn({}, "usage could not be written; it is tried again");
  return {
    offers,
    disturbances,
    texts,
    changes: () => changes,
    usage,
    repeated: [offers, disturbances, texts, everySecond(usage.flush, unwritten)],
    revision: () => `${offers.revision()} ${disturbances.revision()} ${texts.revision()}`,
  };
}
