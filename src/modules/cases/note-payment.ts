import type { Temporal } from "#platform/clock";
import type { AuthorityDb } from "#platform/db";
import type { Change } from "./change.ts";
import type { LoadedCase } from "./load-case.ts";
import { saveCase } from "./save-case.ts";
import { coverCase } from "./step-case.ts";

type PaymentNote = {
  /** True when everything is there: the case goes on if it waits, and does not wait later. */
  covers: boolean;
  /** What applicant and office read in the timeline. */
  events: readonly (
    "payment-received" | "payment-by-invoice" | "payment-dropped" | "payment-refunded"
  )[];
  actor: "applicant" | "staff" | "system";
  staffId?: string | undefined;
  /** The money's own rows, in the same transaction. */
  write: (db: AuthorityDb) => Promise<void>;
  now: Temporal.Instant;
};

/**
 * Money and case in one transaction: both know of it or neither does. Throws AppError `conflict`
 * when the case changed meanwhile.
 */
export async function notePayment(
  db: AuthorityDb,
  loaded: LoadedCase,
  { covers, events, actor, staffId, write, now }: PaymentNote,
): Promise<void> {
  const told = events.map((kind): Change => ({
    kind: "event",
    event: { kind, actor, ...(staffId && { staffId }), isPublic: true, at: now },
  }));
  const { state, changes } = covers ? coverCase(loaded, now) : { state: loaded.state, changes: [] };
  await db.transaction(async (transaction) => {
    await saveCase(transaction, state, {
      changes: [...told, ...changes],
      dataKey: loaded.key.dataKey,
    });
    await write(transaction);
  });
}
