import type { AuthorityDb } from "#platform/db";
import { AppError } from "#platform/errors";
import { enqueue } from "#platform/jobs";
import type { CaseState } from "./case-state.ts";
import type { Change } from "./change.ts";
import { appendEvents, closeTask, insertTask, updateCase } from "./queries.ts";

export type KeyedCase = { dataKey: Buffer };

/**
 * Writes a new state with all its changes, inside the caller's transaction. Throws AppError
 * `conflict` when somebody else changed the case since it was read.
 */
export async function saveCase(
  db: AuthorityDb,
  state: CaseState,
  { changes, dataKey }: { changes: readonly Change[]; dataKey: Buffer },
): Promise<void> {
  if (!(await updateCase(db, state, dataKey)))
    throw new AppError("conflict", {
      detail: `case ${state.id} changed since revision ${state.revision}`,
    });
  const events = changes.flatMap((change) => (change.kind === "event" ? [change.event] : []));
  await appendEvents(db, { state, events, dataKey });
  for (const change of changes) {
    if (change.kind === "open-task") await insertTask(db, state.id, change.task);
    if (change.kind === "close-task") await closeTask(db, state.id, change.token);
    if (change.kind === "job") await enqueue(db, change.job);
  }
}
