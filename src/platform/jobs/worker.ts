import { createLane, type JobHandlers, type LaneOptions, type LaneWork } from "./lane.ts";

export type Worker = {
  start: () => void;
  /** Says that a job was just written, so that it does not wait for the next poll. */
  wake: () => void;
  /** Runs what is due until nothing is; for tests and for the end of a process. */
  drain: () => Promise<void>;
  stop: () => Promise<void>;
};

const BATCH = 8;

/** One lane for each part outside that handlers wait for, and one for everything else. */
function lanesFor(handlers: JobHandlers): LaneWork[] {
  const byPart = new Map<string, string[]>();
  for (const [kind, { leansOn }] of Object.entries(handlers))
    if (leansOn) byPart.set(leansOn, [...(byPart.get(leansOn) ?? []), kind]);
  const apart = [...byPart.values()];
  return [
    { kinds: { except: apart.flat() }, batch: BATCH },
    ...apart.map((only) => ({ kinds: { only }, batch: 1 })),
  ];
}

/**
 * Runs the outbox in this process. Several processes may do so at once. A part outside that hangs
 * holds up only the jobs that wait for it.
 */
export function createWorker(options: LaneOptions): Worker {
  const lanes = lanesFor(options.handlers).map((work) => createLane(options, work));
  return {
    start: () => lanes.forEach(({ start }) => start()),
    wake: () => lanes.forEach(({ wake }) => wake()),
    drain: async () => {
      let ran: number;
      do {
        ran = 0;
        for (const { turn } of lanes) ran += await turn();
      } while (ran > 0);
    },
    stop: async () => void (await Promise.all(lanes.map(({ stop }) => stop()))),
  };
}
