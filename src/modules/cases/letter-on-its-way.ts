import { type Clock, dayOf, type Temporal } from "#platform/clock";
import type { AuthorityDb } from "#platform/db";
import type { Job, JobOutcome } from "#platform/jobs";
import { announcementOf } from "./announcement-of.ts";
import type { CaseHouse } from "./case-house.ts";
import type { Change } from "./change.ts";
import {
  changeLetter,
  findLetter,
  findLetterByDocument,
  type LetterRow,
} from "./letter-queries.ts";
import { loadCase, type LoadedCase } from "./load-case.ts";
import { saveCase } from "./save-case.ts";

type LetterChange = Parameters<typeof changeLetter>[2];

async function record(
  db: AuthorityDb,
  loaded: LoadedCase,
  { row, change, events }: { row: LetterRow; change: LetterChange; events: readonly Change[] },
): Promise<void> {
  await db.transaction(async (transaction) => {
    await saveCase(transaction, loaded.state, { changes: events, dataKey: loaded.key.dataKey });
    await changeLetter(transaction, row.id, change);
  });
}

const publicEvent = (
  kind: "letter-posted" | "letter-retrieved" | "letter-to-post",
  row: LetterRow,
  at: Temporal.Instant,
  staffId?: string,
): Change => ({
  kind: "event",
  event: {
    kind,
    element: row.letter_id,
    actor: staffId ? "staff" : kind === "letter-retrieved" ? "applicant" : "system",
    ...(staffId ? { staffId } : {}),
    isPublic: true,
    at,
  },
});

/** The applicant opened a letter in the mailbox for the first time; some regimes count from it. */
export async function letterRetrieved(
  db: AuthorityDb,
  loaded: LoadedCase,
  { documentId, now }: { documentId: string; now: Temporal.Instant },
): Promise<void> {
  const row = await findLetterByDocument(db, documentId);
  if (!row || row.state !== "provided" || row.retrieved_at) return;
  const today = dayOf(now);
  const provided = dayOf(row.provided_at ?? now);
  const facts = { provided, notified: provided, retrieved: today };
  const announced = row.announced_on
    ? {}
    : announcementOf({ open: loaded, row, way: "electronic", today, facts }).columns;
  await record(db, loaded, {
    row,
    change: { retrieved_at: now, ...announced },
    events: [publicEvent("letter-retrieved", row, now)],
  });
}

type Posting = { letterId: string; on: Temporal.PlainDate; staffId: string; now: Temporal.Instant };

/** Somebody printed a letter of this case and gave it to the post. False when it does not wait for that (any more). */
export async function letterPosted(
  db: AuthorityDb,
  loaded: LoadedCase,
  { letterId, on, staffId, now }: Posting,
): Promise<boolean> {
  const row = await findLetter(db, letterId);
  if (row?.case_id !== loaded.state.id || row.state !== "to-post") return false;
  const facts = { sent: { on, by: "post" as const } };
  const { columns } = announcementOf({ open: loaded, row, way: "post", today: dayOf(now), facts });
  await record(db, loaded, {
    row,
    change: { state: "posted", posted_on: on, ...columns },
    events: [publicEvent("letter-posted", row, now, staffId)],
  });
  return true;
}

/** VwVfG § 41 (2a): not retrieved within ten days means not announced; it goes by post. */
export async function letterNotRetrieved(
  house: CaseHouse,
  clock: Clock,
  job: Job,
): Promise<JobOutcome> {
  const db = house.databases.forAuthority(job.authorityId);
  const row = await findLetter(db, String(job.payload["letterId"]));
  if (!row || row.state !== "provided" || row.announced_on) return { kind: "done" };
  const loaded = await loadCase(house, db, row.case_id);
  if (!loaded) return { kind: "done" };
  await record(db, loaded, {
    row,
    change: { state: "to-post" },
    events: [publicEvent("letter-to-post", row, clock.now())],
  });
  return { kind: "done" };
}
