import type { AuthorityDb } from "#platform/db";
import { brokenAt } from "./event-log.ts";
import { caseIdsAfter, chainedEvents } from "./history-queries.ts";

const PORTION = 500;

export type LogCheck = {
  cases: number;
  events: number;
  broken: { caseId: string; sequence: number }[];
};

/** Recomputes the hash chain of every case of a town. */
export async function verifyLogs(db: AuthorityDb): Promise<LogCheck> {
  const check: LogCheck = { cases: 0, events: 0, broken: [] };
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const ids = await caseIdsAfter(db, after, PORTION);
    for (const caseId of ids) {
      const events = await chainedEvents(db, caseId);
      const sequence = brokenAt(caseId, events);
      check.cases += 1;
      check.events += events.length;
      if (sequence !== undefined) check.broken.push({ caseId, sequence });
    }
    const last = ids.at(-1);
    if (last === undefined) return check;
    after = last;
  }
}
