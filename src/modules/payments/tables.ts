import type { Temporal } from "#platform/clock";
import type { Entry, Refund, RefundReason, TransactionStatus, Way } from "./payment.ts";

type OfTown = { authority_id: string; id: string };
type OfPayment = OfTown & { payment_id: string };

/** Rows of migrations/0008-payments.sql; only the queries of this module see them. */
export type PaymentTables = {
  payment: OfTown & {
    case_id: string;
    case_reference: string;
    package_id: string;
    reference: string;
    amount: number;
    positions: readonly { id: string; amount: number }[];
    pay_to: string;
    booking_key: string;
    way: Way | null;
    dropped: boolean;
    due_on: Temporal.PlainDate;
    created_at: Temporal.Instant;
    revision: number;
  };
  payment_transaction: OfPayment & {
    transaction_id: string | null;
    amount: number;
    status: TransactionStatus;
    paid: number | null;
    requested_at: Temporal.Instant;
  };
  payment_entry: OfPayment & {
    kind: Entry["kind"];
    amount: number;
    source: string;
    booked_at: Temporal.Instant;
    staff_id: string | null;
  };
  payment_refund: OfPayment & {
    amount: number;
    reason: RefundReason;
    state: Refund["state"];
    waived: number;
    asked_by: string | null;
    asked_at: Temporal.Instant;
    decided_by: string | null;
    decided_at: Temporal.Instant | null;
  };
  payment_provider: {
    authority_id: string;
    provider: string;
    sealed_options: Uint8Array;
    changed_at: Temporal.Instant;
  };
};
