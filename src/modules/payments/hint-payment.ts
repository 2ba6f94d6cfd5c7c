import type { AuthorityDb } from "#platform/db";
import { enqueue } from "#platform/jobs";
import type { PaymentHouse } from "./payment-house.ts";
import { hintJob } from "./payment-jobs.ts";
import { findTransaction } from "./queries.ts";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const SERVICE_ID = /^[\w-]{1,36}$/;

/** What a payment service says it is about; either id will do. */
export type Hint = { requestId?: unknown; transactionId?: unknown };

/**
 * A payment service, or anybody, says that something happened. That proves nothing: we ask. Ids that
 * nobody knows are passed over in silence (domain rule 15).
 */
export async function hintPayment(
  house: Pick<PaymentHouse, "clock">,
  db: AuthorityDb,
  { requestId, transactionId }: Hint,
): Promise<void> {
  const byUs = typeof requestId === "string" && UUID.test(requestId) ? { requestId } : undefined;
  const byThem =
    typeof transactionId === "string" && SERVICE_ID.test(transactionId)
      ? { transactionId }
      : undefined;
  const named = byUs ?? byThem;
  const row = named && (await findTransaction(db, named));
  if (!row) return;
  const attempt = { paymentId: row.payment_id, requestId: row.id };
  await enqueue(db, hintJob(attempt, house.clock.now()));
}
