import { createHash } from "node:crypto";
import { concerns, type Disturbance, isOn, listDisturbances, type Whereabouts } from "#catalogue";
import type { Clock } from "#platform/clock";
import type { Databases } from "#platform/db";
import type { Log } from "#platform/log";
import { everySecond, type Repeated } from "./every-second.ts";

/** What does not work just now, held in memory for public pages and read anew every second. */
export type DisturbanceBoard = Repeated & {
  /** On now and said there. */
  at: (whereabouts: Whereabouts) => readonly Disturbance[];
  /** On now and announced by these towns or the region, whatever service it concerns. */
  all: (by: Pick<Whereabouts, "townIds">) => readonly Disturbance[];
  /** Changes whenever one begins, ends or is changed; two processes agree within a second. */
  revision: () => string;
  refresh: () => Promise<void>;
};

type BoardOptions = { databases: Databases; clock: Clock; log: Log };

export function createDisturbanceBoard({ databases, clock, log }: BoardOptions): DisturbanceBoard {
  let on: readonly Disturbance[] = [];
  let revision = "";

  const refresh = async (): Promise<void> => {
    const now = clock.now();
    const all = await listDisturbances(databases.region, now);
    on = all.filter((one) => isOn(one, now));
    revision = createHash("sha256").update(JSON.stringify(on)).digest("base64url").slice(0, 12);
  };

  return {
    ...everySecond(refresh, () =>
      log.warn({}, "disturbances could not be read; the last ones stand"),
    ),
    at: (whereabouts) => on.filter((one) => concerns(one, whereabouts)),
    all: ({ townIds }) => on.filter(({ townId }) => townId === null || townIds.includes(townId)),
    revision: () => revision,
    refresh,
  };
}
