import type { PaymentStanding } from "#cases";
import { FEE_WAYS, type FeeWay } from "#library";
import type { PaymentStatus } from "#standards/xbezahldienste";

/** Integer cents. */
export type Cents = number;

/** How a fee can be paid; the town's parameters say which of them are offered. */
export const WAYS = FEE_WAYS;
export type Way = FeeWay;

/**
 * XBezahldienste's words, and two of ours. `REQUESTED`: written down before the payment service was
 * asked. `UNCLEAR`: asked for long enough; the Kasse has to find out.
 */
export type TransactionStatus = "REQUESTED" | PaymentStatus | "UNCLEAR";

/** One try to pay online. */
export type Transaction = {
  /** Ours, used once. */
  requestId: string;
  /** The payment service's; null until it answered. */
  transactionId: string | null;
  /** What was asked for. */
  amount: Cents;
  status: TransactionStatus;
  /** What the payment service says it booked; null until it says PAYED. */
  paid: Cents | null;
};

/**
 * What the Kasse books; never changed. Money that came in or went back, or a claim that goes out as
 * an invoice and may be cancelled. `source` says which one it is, once and for all.
 */
export const ENTRY_KINDS = ["receipt", "refund", "claim", "cancellation"] as const;
export type Entry = { kind: (typeof ENTRY_KINDS)[number]; source: string; amount: Cents };

export const REFUND_REASONS = [
  "paid-twice",
  "wrong-amount",
  "paid-late",
  "not-delivered",
  "goodwill",
] as const;
export type RefundReason = (typeof REFUND_REASONS)[number];

/** Money somebody wants to give back. Only when it is made there is an entry. */
export type Refund = {
  id: string;
  amount: Cents;
  reason: RefundReason;
  /** Member of staff; null when the process asked. */
  askedBy: string | null;
  state: "asked" | "made" | "refused";
  /** How much less is owed since: what was given back beyond what was paid too much. */
  waived: Cents;
};

/** What is owed for a case, and what happened to it. */
export type Payment = {
  /** The fee as it was computed when the application was sent. */
  amount: Cents;
  /** Whether the case waits for the money, goes on, or is over; the case says so. */
  standing: PaymentStanding;
  /** The town does not deliver, so nothing is owed. */
  dropped: boolean;
  way: Way | null;
  transactions: readonly Transaction[];
  entries: readonly Entry[];
  refunds: readonly Refund[];
};

const UNFINISHED: readonly TransactionStatus[] = ["REQUESTED", "INITIAL"];

export const isUnfinished = ({ status }: Transaction): boolean => UNFINISHED.includes(status);

/** The try that is under way. */
export const unfinished = ({ transactions }: Payment): Transaction | undefined =>
  transactions.find(isUnfinished);
