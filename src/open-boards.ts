import { type CatalogueChange, noteCatalogueChanges } from "#catalogue";
import { createUsageLog, type UsageLog } from "#feedback";
import { createDisturbanceBoard, type DisturbanceBoard } from "./disturbance-board.ts";
import { everySecond, type Repeated } from "./every-second.ts";
import { createOfferBoard, type OfferBoard } from "./offer-board.ts";

type BoardOptions = Parameters<typeof createOfferBoard>[0] &
  Parameters<typeof createDisturbanceBoard>[0];

/** What public pages hold in memory. */
export type Boards = {
  offers: OfferBoard;
  disturbances: DisturbanceBoard;
  /** What changed in the catalogue, last first; a new catalogue comes with a new start. */
  changes: readonly CatalogueChange[];
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
  await Promise.all([offers.refresh(), disturbances.refresh()]);
  const { databases, catalogue, clock, log } = options;
  const changes = await noteCatalogueChanges(databases.region, catalogue.services, clock.now());
  const usage = createUsageLog(databases, clock);
  const unwritten = (): void => log.warn({}, "usage could not be written; it is tried again");
  return {
    offers,
    disturbances,
    changes,
    usage,
    repeated: [offers, disturbances, everySecond(usage.flush, unwritten)],
    revision: () => `${offers.revision()} ${disturbances.revision()}`,
  };
}
