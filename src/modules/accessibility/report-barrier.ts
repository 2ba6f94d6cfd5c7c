import { authorityOf, type PortalDb } from "#catalogue";
import { Temporal } from "#platform/clock";
import type { Keyring } from "#platform/crypto";
import { newId } from "#platform/ids";
import { type Barrier, type BarrierReport, openReport, sealReport } from "./barrier-report.ts";
import { insertReport, listReports } from "./queries.ts";

const KEPT = { hours: 365 * 24 };
const MOST_SHOWN = 200;
const SHORTEST = 10;
const LONGEST = { page: 200, what: 2_000, contact: 200 };

export type BarrierProblem = "what" | "contact";

/** What is wrong with a report before it is sent. */
export const problemsOf = ({ what, contact }: Barrier): readonly BarrierProblem[] => [
  ...(what.length >= SHORTEST && what.length <= LONGEST.what ? [] : ["what" as const]),
  ...(contact.length <= LONGEST.contact ? [] : ["contact" as const]),
];

/** Keeps a report for the editors of a portal; it is forgotten when it is dealt with, or after a year. */
export async function reportBarrier(
  db: PortalDb,
  barrier: Barrier,
  { keyring, now }: { keyring: Keyring; now: Temporal.Instant },
): Promise<void> {
  const page = barrier.page.slice(0, LONGEST.page);
  const report = sealReport(
    { id: newId(), barrier: { ...barrier, page } },
    { keyring, authorityId: authorityOf(db) },
  );
  await insertReport(db, report, { sentAt: now, keptSince: now.subtract(KEPT) });
}

/** What was reported on a portal, the oldest first. */
export async function reportedBarriers(db: PortalDb, keyring: Keyring): Promise<BarrierReport[]> {
  const owner = { keyring, authorityId: authorityOf(db) };
  return (await listReports(db, MOST_SHOWN)).map((report) => ({
    ...openReport(report, owner),
    id: report.id,
    sentAt: report.sentAt,
  }));
}
