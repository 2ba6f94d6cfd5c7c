import type { PaymentStatus } from "#standards/xbezahldienste";
import type { Cents, Entry, Payment, RefundReason, Way } from "./payment.ts";

/** One try to pay online goes on. */
export type TransactionEvent =
  | { kind: "created"; requestId: string; transactionId: string }
  /** The service refused, or has the request and does not say as what. */
  | { kind: "not-created"; requestId: string }
  /** The browser came back, or somebody called: proves nothing, so the service is asked. */
  | { kind: "hinted"; requestId: string }
  /** What the service says when it is asked. `amount` is what it booked. */
  | { kind: "reported"; requestId: string; status: PaymentStatus; amount: Cents }
  /** It was asked for long enough. */
  | { kind: "given-up"; requestId: string };

export type RefundEvent =
  | {
      kind: "refund-asked";
      id: string;
      amount: Cents;
      reason: RefundReason;
      askedBy: string | null;
    }
  | { kind: "refund-made"; id: string }
  | { kind: "refund-refused"; id: string }
  /** The town does not deliver, so nothing is owed; what came in is to go back. */
  | { kind: "fee-dropped"; refundId: string };

/** What can happen to a payment. */
export type PaymentEvent =
  | { kind: "way-chosen"; way: Exclude<Way, "online"> }
  /** The person wants to pay online: the intent, written before the payment service is asked. */
  | { kind: "requested"; requestId: string }
  /** The Kasse found it on a bank statement. */
  | { kind: "transfer-received"; entryId: string; amount: Cents }
  | TransactionEvent
  | RefundEvent;

/**
 * What is to be done besides keeping the new state. `book` and `cover-case` happen in the same
 * transaction as keeping it; `ask-provider` may be lost, a job asks anyway.
 */
export type PaymentEffect =
  | { kind: "book"; entry: Entry }
  /** The case has what it waits for and goes on. */
  | { kind: "cover-case" }
  | { kind: "ask-provider"; requestId: string };

export type RefusedPaymentEvent =
  /** The case does not wait for money. */
  | "not-awaited"
  /** A try to pay online is under way. */
  | "under-way"
  | "unknown-transaction"
  | "unknown-refund"
  /** More would go back than came in. */
  | "too-much"
  /** No positive amount in whole cents. */
  | "no-amount";

export type PaymentDecision =
  | { kind: "decided"; payment: Payment; effects: readonly PaymentEffect[] }
  | { kind: "refused"; reason: RefusedPaymentEvent };

export const decided = (
  payment: Payment,
  effects: readonly PaymentEffect[] = [],
): PaymentDecision => ({ kind: "decided", payment, effects });

export const refused = (reason: RefusedPaymentEvent): PaymentDecision => ({
  kind: "refused",
  reason,
});

export const isAmount = (amount: Cents): boolean => Number.isSafeInteger(amount) && amount > 0;
