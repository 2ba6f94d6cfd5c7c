import type { Dependencies } from "../../src/pages/dependencies.ts";
import { newId } from "../../src/platform/ids/index.ts";
import { enqueue, type JobTables } from "../../src/platform/jobs/index.ts";

/** Something to be done in the background of a town. Returns the states of all jobs of its kind. */
export async function waitingJob({ databases, region, clock }: Dependencies) {
  const authority = region.bySlug("herten");
  if (!authority) throw new Error("no town herten");
  const db = databases.forAuthority(authority.id);
  const payload = { paymentId: newId(), requestId: newId() };
  await enqueue(db, { kind: "payment.watch", payload, runAt: clock.now(), now: clock.now() });
  const jobs = db.tables<JobTables>().selectFrom("job").where("kind", "=", "payment.watch");
  return async () => (await jobs.select("state").execute()).map(({ state }) => state);
}
