import type { Clock } from "#platform/clock";
import type { AuthorityDb } from "#platform/db";
import { isAppError } from "#platform/errors";
import type { Job, JobOutcome } from "#platform/jobs";
import type { ProcessEvent } from "#processes";
import type { CaseHouse } from "./case-house.ts";
import { loadCase, type LoadedCase } from "./load-case.ts";
import type { OperationResult } from "./operations/operation-run.ts";
import { OPERATIONS } from "./operations/operations.ts";
import { saveCase } from "./save-case.ts";
import { stepCase } from "./step-case.ts";

const DONE: JobOutcome = { kind: "done" };

/** The operation the token waits at; undefined when it has gone on (the job ran before). */
function waitingOperation({ state, adopted }: LoadedCase, token: number, element: string) {
  const here = state.marking.tokens.find(({ id, at }) => id === token && at === element);
  const step = adopted.configured.package.process.elements.get(element);
  const operates = step?.type === "serviceTask" || step?.type === "sendTask";
  return here && operates ? step : undefined;
}

/**
 * Does what a service or send task says and moves the process on, in one transaction. May run more
 * than once: when the token has gone on, there is nothing to do.
 */
export async function runOperation(house: CaseHouse, clock: Clock, job: Job): Promise<JobOutcome> {
  const { caseId, token, element } = job.payload;
  const db = house.databases.forAuthority(job.authorityId);
  const loaded = await loadCase(house, db, String(caseId));
  const step = loaded && waitingOperation(loaded, Number(token), String(element));
  if (!loaded || !step) return DONE;
  const office = house.offices(job.authorityId, loaded.state.office);
  const now = clock.now();
  const { key } = loaded;
  const result = await OPERATIONS[step.operation]({
    house,
    db,
    open: loaded,
    key,
    office,
    element: step.id,
    argument: step.argument ?? "",
    now,
  });
  const event: ProcessEvent =
    result.kind === "done"
      ? { kind: "completed", token: Number(token) }
      : { kind: "failed", token: Number(token), error: result.error };
  return goOn({ db, loaded, result, event, clock });
}

type GoingOn = {
  db: AuthorityDb;
  loaded: LoadedCase;
  result: OperationResult;
  event: ProcessEvent;
  clock: Clock;
};

/** Saves the result and the next state; somebody who was faster is met again at the next try. */
async function goOn({ db, loaded, result, event, clock }: GoingOn): Promise<JobOutcome> {
  const done = result.kind === "done" ? result : undefined;
  const state = { ...loaded.state, data: done?.data ?? loaded.state.data };
  const stepped = stepCase({ ...loaded, state }, event, clock.now());
  if (stepped.kind === "refused") return { kind: "dead", problem: `process: ${stepped.reason}` };
  const changes = [...(done?.changes ?? []), ...stepped.changes];
  try {
    await db.transaction(async (transaction) => {
      await saveCase(transaction, stepped.state, { changes, dataKey: loaded.key.dataKey });
      await done?.write?.(transaction);
    });
    return DONE;
  } catch (error) {
    if (isAppError(error) && error.code === "conflict")
      return { kind: "retry", problem: "conflict" };
    throw error;
  }
}
