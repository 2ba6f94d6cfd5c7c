import {
  type CaseReader,
  completeTask,
  loadCase,
  type LoadedCase,
  openTasksOfCase,
  takeTask,
} from "#cases";
import type { FormBody } from "#forms";
import type { StaffMember } from "#identity";
import type { Clock } from "#platform/clock";
import type { AuthorityDb } from "#platform/db";

type House = CaseReader & { clock: Clock };
type Work = {
  caseId: string;
  who: StaffMember;
  outcome: string;
  /** Element of the task; otherwise the first open one. */
  at?: string;
  reopen?: readonly string[];
  body?: FormBody;
};

export async function caseOf(house: House, db: AuthorityDb, caseId: string): Promise<LoadedCase> {
  const loaded = await loadCase(house, db, caseId);
  if (!loaded) throw new Error(`no case ${caseId}`);
  return loaded;
}

/** Takes an open task of a case and completes it; what follows by itself are jobs. */
export async function workOn(house: House, db: AuthorityDb, work: Work): Promise<void> {
  const { caseId, who, outcome, at, reopen = [], body = {} } = work;
  const now = house.clock.now();
  const loaded = await caseOf(house, db, caseId);
  const open = await openTasksOfCase(db, caseId);
  const task = open.find(({ element }) => at === undefined || element === at);
  if (!task)
    throw new Error(`no open task ${at ?? ""}; there are ${open.map((one) => one.element)}`);
  await takeTask(db, loaded, { who, task, now });
  const own = { ...task, claimedBy: who.id };
  const result = await completeTask(db, loaded, { who, task: own, outcome, reopen, body, now });
  if (result.kind !== "completed") throw new Error(`${task.element}: ${JSON.stringify(result)}`);
}
