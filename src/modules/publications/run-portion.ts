import { countDrafts } from "#applications";
import { countRunningCases } from "#cases";
import { loadAdoption } from "#library";
import type { Clock, Temporal } from "#platform/clock";
import type { AuthorityDb } from "#platform/db";
import type { PublicationHouse } from "./house.ts";
import { enqueuePortion } from "./portion-jobs.ts";
import { AT_THE_START, type Cursor, type Publication } from "./publication.ts";
import { changePublication, findPublication } from "./publication-queries.ts";
import { targetPackage } from "./target.ts";
import { PORTION_SIZE, weighCases, weighDrafts, type Work } from "./weigh-matters.ts";

/** Drafts and cases that a publication looks at. */
export async function countMatters(
  db: AuthorityDb,
  { packageId, revision, now }: { packageId: string; revision: number; now: Temporal.Instant },
): Promise<number> {
  const drafts = await countDrafts(db, { packageId, otherThan: revision, now });
  return drafts + (await countRunningCases(db, packageId, revision));
}

/** Something newer is online: what runs follows that. */
async function isSuperseded(db: AuthorityDb, { phase, packageId, revision }: Publication) {
  if (phase !== "moving") return false;
  return (await loadAdoption(db, packageId))?.revision !== revision;
}

function nextCursor(
  { stage }: Cursor,
  last: string | undefined,
  count: number,
): Cursor | undefined {
  if (count === PORTION_SIZE && last !== undefined) return { stage, after: last };
  return stage === "drafts" ? { ...AT_THE_START, stage: "cases" } : undefined;
}

async function goOn(work: Work): Promise<void> {
  const { db, publication, now } = work;
  const { cursor, phase } = publication;
  const { count, last } = await (cursor.stage === "drafts" ? weighDrafts(work) : weighCases(work));
  const next = nextCursor(cursor, last, count);
  await db.transaction(async (inner) => {
    if (next) {
      await changePublication(inner, publication, { cursor: next });
      await enqueuePortion(inner, { ...publication, cursor: next }, now);
    } else
      await changePublication(inner, publication, {
        phase: phase === "moving" ? "done" : "weighed",
        finishedAt: now,
      });
  });
}

/**
 * Looks at the next drafts or cases of a publication. May run more than once for the same ones:
 * what has moved is not found again, and a finding replaces the one before.
 */
export async function runPortion(
  house: PublicationHouse,
  clock: Clock,
  { authorityId, publicationId }: { authorityId: string; publicationId: string },
): Promise<void> {
  const db = house.databases.forAuthority(authorityId);
  const publication = await findPublication(db, publicationId);
  if (publication?.phase !== "weighing" && publication?.phase !== "moving") return;
  const to = await targetPackage(house, db, publication);
  if (!to || (await isSuperseded(db, publication))) {
    await changePublication(db, publication, { phase: "outdated" });
    return;
  }
  await goOn({ house, db, publication, to, now: clock.now() });
}
