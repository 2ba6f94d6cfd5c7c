import type { Clock } from "#platform/clock";
import { isAppError } from "#platform/errors";
import type { Job, JobOutcome } from "#platform/jobs";
import { waitingFor } from "#processes";
import { happen } from "./case-event.ts";
import type { CaseHouse } from "./case-house.ts";
import type { OpenCase } from "./case-state.ts";
import type { Change } from "./change.ts";
import { endCorrection } from "./correction-queries.ts";
import { loadCase } from "./load-case.ts";

/** True when the deadline takes away that the applicant was asked to complete something. */
function endsCorrection({ state, adopted }: OpenCase, token: number, element: string): boolean {
  const { process } = adopted.configured.package;
  const timer = process.elements.get(element);
  const interrupts = timer?.type === "boundaryTimer" && timer.interrupting;
  return interrupts && waitingFor(state.marking, process, "correction")?.id === token;
}

/** A deadline of the process ended. When its token has gone on, it ended in vain. */
export async function fireTimer(house: CaseHouse, clock: Clock, job: Job): Promise<JobOutcome> {
  const { caseId, token, element } = job.payload;
  const db = house.databases.forAuthority(job.authorityId);
  const loaded = await loadCase(house, db, String(caseId));
  if (!loaded) return { kind: "done" };
  const now = clock.now();
  const wasForApplicant = endsCorrection(loaded, Number(token), String(element));
  const expired: Change = {
    kind: "event",
    event: { kind: "correction-expired", actor: "system", isPublic: true, at: now },
  };
  try {
    const outcome = await happen(db, loaded, {
      event: { kind: "timer", token: Number(token), element: String(element) },
      changes: wasForApplicant ? [expired] : [],
      write: async (transaction) => {
        if (wasForApplicant)
          await endCorrection(transaction, loaded.state.id, { state: "expired", at: now });
      },
      now,
    });
    const lost = outcome.kind === "refused" && outcome.reason === "foreign-marking";
    return lost ? { kind: "dead", problem: "foreign-marking" } : { kind: "done" };
  } catch (error) {
    if (isAppError(error) && error.code === "conflict")
      return { kind: "retry", problem: "conflict" };
    throw error;
  }
}
