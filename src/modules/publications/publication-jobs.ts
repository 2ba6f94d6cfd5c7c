import { loadAdoption, REVISION_RECORDED } from "#library";
import type { Clock, Temporal } from "#platform/clock";
import type { AuthorityDb } from "#platform/db";
import { isAppError } from "#platform/errors";
import { newId } from "#platform/ids";
import type { Job, JobHandler, JobOutcome } from "#platform/jobs";
import type { PublicationHouse } from "./house.ts";
import { enqueuePortion, PORTION, PUBLISH } from "./portion-jobs.ts";
import { AT_THE_START, type Publication } from "./publication.ts";
import { changePublication, findPublication, insertPublication } from "./publication-queries.ts";
import { publish } from "./publish.ts";
import { countMatters, runPortion } from "./run-portion.ts";

const DONE: JobOutcome = { kind: "done" };

/** A revision came by itself, such as an update from the source: what runs follows it too. */
async function follow(
  db: AuthorityDb,
  { packageId, revision, now }: { packageId: string; revision: number; now: Temporal.Instant },
): Promise<void> {
  const adoption = await loadAdoption(db, packageId);
  if (adoption?.revision !== revision) return;
  if (adoption.state !== "live" && adoption.state !== "pilot") return;
  const publication: Publication = {
    ...{ id: newId(), packageId, revision },
    target: { kind: "recorded" },
    state: adoption.state,
    phase: "moving",
    publishAt: null,
    reason: null,
    staffId: null,
    total: await countMatters(db, { packageId, revision, now }),
    cursor: AT_THE_START,
    begunAt: now,
    publishedAt: now,
    finishedAt: null,
  };
  await db.transaction(async (inner) => {
    if (await insertPublication(inner, publication)) await enqueuePortion(inner, publication, now);
  });
}

async function publishPlanned(
  house: PublicationHouse,
  clock: Clock,
  job: Job,
): Promise<JobOutcome> {
  const db = house.databases.forAuthority(job.authorityId);
  const publication = await findPublication(db, String(job.payload["publicationId"]));
  if (publication?.phase !== "planned") return DONE;
  const result = await publish(house, db, { publication, now: clock.now() });
  if (result.kind === "refused") await changePublication(db, publication, { phase: "outdated" });
  return DONE;
}

/** Somebody works on one of the cases right now: it is looked at again in some seconds. */
async function portion(house: PublicationHouse, clock: Clock, job: Job): Promise<JobOutcome> {
  const publicationId = String(job.payload["publicationId"]);
  try {
    await runPortion(house, clock, { authorityId: job.authorityId, publicationId });
    return DONE;
  } catch (error) {
    if (isAppError(error) && error.code === "conflict")
      return { kind: "retry", problem: "conflict" };
    throw error;
  }
}

/** What happens to publications outside of requests. */
export const publicationJobs = (
  house: PublicationHouse,
  clock: Clock,
): Readonly<Record<string, JobHandler>> => ({
  [PORTION]: (job) => portion(house, clock, job),
  [PUBLISH]: (job) => publishPlanned(house, clock, job),
  [REVISION_RECORDED]: async ({ authorityId, payload }) => {
    const revision = Number(payload["revision"]);
    const recorded = { packageId: String(payload["packageId"]), revision, now: clock.now() };
    await follow(house.databases.forAuthority(authorityId), recorded);
    return DONE;
  },
});
