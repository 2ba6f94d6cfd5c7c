import { findOpenTask, type LoadedCase, type Task } from "#cases";
import { AppError } from "#platform/errors";
import { redirect, type Reply } from "#platform/http";
import { caseOrThrow, type Desk, isId } from "../../desk.ts";

/** The task of the URL and its case. Throws AppError `conflict` when it is done already. */
export async function taskAtHand(desk: Desk): Promise<{ task: Task; loaded: LoadedCase }> {
  const id = desk.visit.params["task"];
  if (!isId(id)) throw new AppError("not-found");
  const task = await findOpenTask(desk.db, id);
  if (!task) throw new AppError("conflict", { detail: `task ${id} is not open` });
  return { task, loaded: await caseOrThrow(desk, task.caseId) };
}

export const backToCase = ({ state }: LoadedCase): Reply => redirect(`/amt/vorgang/${state.id}`);
