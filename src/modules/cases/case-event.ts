import type { Temporal } from "#platform/clock";
import type { AuthorityDb } from "#platform/db";
import type { ProcessEvent, RefusedEvent } from "#processes";
import type { CaseData } from "./case-data.ts";
import type { Change } from "./change.ts";
import type { LoadedCase } from "./load-case.ts";
import { saveCase } from "./save-case.ts";
import { stepCase } from "./step-case.ts";

type Happening = {
  event: ProcessEvent;
  /** Replaces the data of the case before the process goes on. */
  data?: CaseData;
  changes?: readonly Change[];
  /** Other rows, in the same transaction. */
  write?: (db: AuthorityDb) => Promise<void>;
  now: Temporal.Instant;
};

/** Lets something happen to a case and saves it. Throws AppError `conflict` when it changed meanwhile. */
export async function happen(
  db: AuthorityDb,
  loaded: LoadedCase,
  { event, data, changes = [], write, now }: Happening,
): Promise<{ kind: "happened" } | { kind: "refused"; reason: RefusedEvent }> {
  const state = { ...loaded.state, data: data ?? loaded.state.data };
  const stepped = stepCase({ ...loaded, state }, event, now);
  if (stepped.kind === "refused") return stepped;
  await db.transaction(async (transaction) => {
    await saveCase(transaction, stepped.state, {
      changes: [...changes, ...stepped.changes],
      dataKey: loaded.key.dataKey,
    });
    await write?.(transaction);
  });
  return { kind: "happened" };
}
