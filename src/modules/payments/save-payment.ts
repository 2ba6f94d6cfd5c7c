import type { Temporal } from "#platform/clock";
import type { AuthorityDb } from "#platform/db";
import { AppError } from "#platform/errors";
import { newId } from "#platform/ids";
import type { Payment } from "./payment.ts";
import {
  insertEntry,
  insertRefund,
  insertTransaction,
  type PaymentRows,
  updatePayment,
  updateRefund,
  updateTransaction,
} from "./queries.ts";

type Saving = { staffId: string | null; now: Temporal.Instant };

async function saveTransactions(
  db: AuthorityDb,
  { payment, transactions: before }: PaymentRows,
  { transactions, now }: Pick<Payment, "transactions"> & Saving,
): Promise<void> {
  for (const { requestId: id, transactionId, amount, status, paid } of transactions) {
    const known = before.find((row) => row.id === id);
    const row = { id, transaction_id: transactionId, status, paid };
    const of = { authority_id: db.authorityId, payment_id: payment.id };
    if (!known) await insertTransaction(db, { ...row, ...of, amount, requested_at: now });
    else if (known.status !== status || known.transaction_id !== transactionId)
      await updateTransaction(db, row);
  }
}

async function saveEntries(
  db: AuthorityDb,
  { payment, entries: before }: PaymentRows,
  { entries, staffId, now }: Pick<Payment, "entries"> & Saving,
): Promise<void> {
  const known = new Set(before.map(({ source }) => source));
  for (const entry of entries.filter(({ source }) => !known.has(source)))
    await insertEntry(db, {
      authority_id: db.authorityId,
      id: newId(),
      payment_id: payment.id,
      ...entry,
      booked_at: now,
      staff_id: staffId,
    });
}

async function saveRefunds(
  db: AuthorityDb,
  { payment, refunds: before }: PaymentRows,
  { refunds, staffId, now }: Pick<Payment, "refunds"> & Saving,
): Promise<void> {
  for (const { id, amount, reason, state, waived, askedBy } of refunds) {
    const known = before.find((row) => row.id === id);
    const decision =
      state === "asked"
        ? { state, waived, decided_by: null, decided_at: null }
        : { state, waived, decided_by: staffId, decided_at: now };
    if (!known)
      await insertRefund(db, {
        authority_id: db.authorityId,
        id,
        payment_id: payment.id,
        amount,
        reason,
        asked_by: askedBy,
        asked_at: now,
        ...decision,
      });
    else if (known.state !== state) await updateRefund(db, { id, ...decision });
  }
}

/**
 * Writes what changed, inside the caller's transaction. Throws AppError `conflict` when somebody
 * else changed the payment since it was read.
 */
export async function savePayment(
  db: AuthorityDb,
  rows: PaymentRows,
  { payment, ...saving }: Saving & { payment: Payment },
): Promise<void> {
  const { id, revision } = rows.payment;
  const { way, dropped } = payment;
  if (!(await updatePayment(db, { id, revision, way, dropped })))
    throw new AppError("conflict", { detail: `payment ${id} changed since revision ${revision}` });
  await saveTransactions(db, rows, { ...payment, ...saving });
  await saveEntries(db, rows, { ...payment, ...saving });
  await saveRefunds(db, rows, { ...payment, ...saving });
}
