import type { AuthorityDb } from "#platform/db";
import { parseReference } from "#platform/ids";
import { happenToPayment } from "./apply-event.ts";
import { openPayment, type OpenPayment } from "./open-payment.ts";
import type { PaymentHouse } from "./payment-house.ts";
import type { Cents } from "./payment.ts";
import { findPaymentId } from "./queries.ts";

type Transfer = {
  /** As it stands on the bank statement. */
  reference: string;
  amount: Cents;
  /** One for each form that was shown, so that pressing twice books once. */
  entryId: string;
  staffId: string;
  /** Somebody looked and says that the money came again. */
  again: boolean;
};

export type TransferResult =
  | { kind: "booked"; open: OpenPayment }
  /** The number has a slip, or belongs to no payment of this town. */
  | { kind: "unknown" }
  | { kind: "no-amount" }
  /** Everything was there already; it may be the same money. */
  | { kind: "paid-before"; open: OpenPayment };

/** The Kasse found money on a bank statement. */
export async function receiveTransfer(
  house: PaymentHouse,
  db: AuthorityDb,
  { reference, amount, entryId, staffId, again }: Transfer,
): Promise<TransferResult> {
  const parsed = parseReference(reference);
  const paymentId = parsed && (await findPaymentId(db, parsed.reference));
  const open = paymentId && (await openPayment(house, db, paymentId));
  if (!paymentId || !open) return { kind: "unknown" };
  const isBooked = open.payment.entries.some(({ source }) => source === `transfer:${entryId}`);
  const isOwed = open.payment.standing === "awaited" || open.payment.way === "invoice";
  if (!isBooked && !again && (!isOwed || open.payment.entries.some(isReceipt)))
    return { kind: "paid-before", open };
  const applied = await happenToPayment(house, db, {
    paymentId,
    event: { kind: "transfer-received", entryId, amount },
    actor: "staff",
    staffId,
    now: house.clock.now(),
  });
  return applied.decision.kind === "refused"
    ? { kind: "no-amount" }
    : { kind: "booked", open: applied.open };
}

const isReceipt = ({ kind }: { kind: string }): boolean => kind === "receipt";
