import { loadCase, type LoadedCase, type PaymentStanding } from "#cases";
import type { AuthorityDb } from "#platform/db";
import { AppError } from "#platform/errors";
import type { PaymentHouse } from "./payment-house.ts";
import type { Payment } from "./payment.ts";
import { findPayment, findPaymentOfCase, type PaymentRows } from "./queries.ts";

/** A payment together with its case: neither changes without the other. */
export type OpenPayment = { loaded: LoadedCase; rows: PaymentRows; payment: Payment };

/** The money's own rows and the word of the case, together. */
export function paymentFrom(
  { payment, transactions, entries, refunds }: PaymentRows,
  standing: PaymentStanding,
): Payment {
  return {
    amount: payment.amount,
    standing,
    dropped: payment.dropped,
    way: payment.way,
    transactions: transactions.map(({ id, transaction_id, amount, status, paid }) => ({
      requestId: id,
      transactionId: transaction_id,
      amount,
      status,
      paid,
    })),
    entries: entries.map(({ kind, source, amount }) => ({ kind, source, amount })),
    refunds: refunds.map(({ id, amount, reason, asked_by, state, waived }) => ({
      id,
      amount,
      reason,
      askedBy: asked_by,
      state,
      waived,
    })),
  };
}

function opened(rows: PaymentRows, loaded: LoadedCase): OpenPayment {
  const { id, paymentStanding } = loaded.state;
  if (paymentStanding === null)
    throw new AppError("internal", { detail: `case ${id} knows of no payment` });
  return { loaded, rows, payment: paymentFrom(rows, paymentStanding) };
}

/** What is owed for a case; undefined when it costs nothing. */
export async function paymentOfCase(
  db: AuthorityDb,
  loaded: LoadedCase,
): Promise<OpenPayment | undefined> {
  if (loaded.state.paymentStanding === null) return undefined;
  const rows = await findPaymentOfCase(db, loaded.state.id);
  return rows && opened(rows, loaded);
}

/** A payment and its case as they stand now; undefined when there is none or the case was erased. */
export async function openPayment(
  house: PaymentHouse,
  db: AuthorityDb,
  id: string,
): Promise<OpenPayment | undefined> {
  const rows = await findPayment(db, id);
  const loaded = rows && (await loadCase(house, db, rows.payment.case_id));
  return rows && loaded && opened(rows, loaded);
}
