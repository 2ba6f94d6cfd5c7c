import type { Job, JobOutcome } from "#platform/jobs";
import type { CaseHouse } from "./case-house.ts";
import { macsOf, wordsOfCase } from "./case-words.ts";
import { loadCase } from "./load-case.ts";
import { replaceWords } from "./word-queries.ts";

/** Writes down by which words a case is found, as it is now. */
export async function indexCase(house: CaseHouse, job: Job): Promise<JobOutcome> {
  const db = house.databases.forAuthority(job.authorityId);
  const loaded = await loadCase(house, db, String(job.payload["caseId"]));
  if (loaded) {
    const words = wordsOfCase(loaded.state.data);
    await replaceWords(db, loaded.state.id, macsOf(house.keyring, db.authorityId, words));
  }
  return { kind: "done" };
}
