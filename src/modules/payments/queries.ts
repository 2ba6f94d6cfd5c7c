import type { Temporal } from "#platform/clock";
import type { AuthorityDb } from "#platform/db";
import type { PaymentTables } from "./tables.ts";

type Row<T extends keyof PaymentTables> = PaymentTables[T];

/** A payment with everything that happened to it, oldest first. */
export type PaymentRows = {
  payment: Row<"payment">;
  transactions: readonly Row<"payment_transaction">[];
  entries: readonly Row<"payment_entry">[];
  refunds: readonly Row<"payment_refund">[];
};

const paymentsOf = (db: AuthorityDb) =>
  db
    .tables<PaymentTables>()
    .selectFrom("payment")
    .selectAll()
    .where("authority_id", "=", db.authorityId);

/** What belongs to some payments. Ids are UUIDv7, so their order is that of time. */
async function withRest(
  db: AuthorityDb,
  payments: readonly Row<"payment">[],
): Promise<PaymentRows[]> {
  if (payments.length === 0) return [];
  const ids = payments.map(({ id }) => id);
  const tables = db.tables<PaymentTables>();
  const [transactions, entries, refunds] = await Promise.all([
    tables
      .selectFrom("payment_transaction")
      .selectAll()
      .where("authority_id", "=", db.authorityId)
      .where("payment_id", "in", ids)
      .orderBy("id")
      .execute(),
    tables
      .selectFrom("payment_entry")
      .selectAll()
      .where("authority_id", "=", db.authorityId)
      .where("payment_id", "in", ids)
      .orderBy("id")
      .execute(),
    tables
      .selectFrom("payment_refund")
      .selectAll()
      .where("authority_id", "=", db.authorityId)
      .where("payment_id", "in", ids)
      .orderBy("id")
      .execute(),
  ]);
  const own = (rows: readonly { payment_id: string }[], id: string) =>
    rows.filter(({ payment_id }) => payment_id === id);
  return payments.map((payment) => ({
    payment,
    transactions: own(transactions, payment.id) as Row<"payment_transaction">[],
    entries: own(entries, payment.id) as Row<"payment_entry">[],
    refunds: own(refunds, payment.id) as Row<"payment_refund">[],
  }));
}

const first = async (db: AuthorityDb, row: Row<"payment"> | undefined) =>
  row && (await withRest(db, [row]))[0];

export const findPayment = async (db: AuthorityDb, id: string): Promise<PaymentRows | undefined> =>
  first(db, await paymentsOf(db).where("id", "=", id).executeTakeFirst());

export const findPaymentOfCase = async (
  db: AuthorityDb,
  caseId: string,
): Promise<PaymentRows | undefined> =>
  first(db, await paymentsOf(db).where("case_id", "=", caseId).executeTakeFirst());

/** By the number on a bank statement, or by that of the case if somebody wrote it instead. */
export async function findPaymentId(
  db: AuthorityDb,
  reference: string,
): Promise<string | undefined> {
  const row = await paymentsOf(db)
    .where((eb) => eb.or([eb("reference", "=", reference), eb("case_reference", "=", reference)]))
    .executeTakeFirst();
  return row?.id;
}

/** The try that a payment service names, by our id or by its own. */
export const findTransaction = (
  db: AuthorityDb,
  named: { requestId: string } | { transactionId: string },
): Promise<Row<"payment_transaction"> | undefined> => {
  const query = db
    .tables<PaymentTables>()
    .selectFrom("payment_transaction")
    .selectAll()
    .where("authority_id", "=", db.authorityId);
  return "requestId" in named
    ? query.where("id", "=", named.requestId).executeTakeFirst()
    : query.where("transaction_id", "=", named.transactionId).executeTakeFirst();
};

/** Payments that began since a day, newest first. */
export async function paymentsSince(
  db: AuthorityDb,
  since: Temporal.Instant,
  limit: number,
): Promise<PaymentRows[]> {
  const rows = await paymentsOf(db)
    .where("created_at", ">=", since)
    .orderBy("created_at", "desc")
    .limit(limit)
    .execute();
  return withRest(db, rows);
}

export type BookedEntry = Row<"payment_entry"> &
  Pick<
    Row<"payment">,
    "reference" | "case_id" | "case_reference" | "package_id" | "pay_to" | "booking_key"
  >;

/** What was booked in a span of time, in the order it was booked. */
export const entriesBetween = (
  db: AuthorityDb,
  from: Temporal.Instant,
  until: Temporal.Instant,
): Promise<BookedEntry[]> =>
  db
    .tables<PaymentTables>()
    .selectFrom("payment_entry")
    .innerJoin("payment", (join) =>
      join
        .onRef("payment.authority_id", "=", "payment_entry.authority_id")
        .onRef("payment.id", "=", "payment_entry.payment_id"),
    )
    .selectAll("payment_entry")
    .select([
      "payment.reference",
      "payment.case_id",
      "payment.case_reference",
      "payment.package_id",
      "payment.pay_to",
      "payment.booking_key",
    ])
    .where("payment_entry.authority_id", "=", db.authorityId)
    .where("booked_at", ">=", from)
    .where("booked_at", "<", until)
    .orderBy("booked_at")
    .orderBy("payment_entry.id")
    .execute();

/** False when somebody changed the payment since `revision`. */
export async function updatePayment(
  db: AuthorityDb,
  { id, way, dropped, revision }: Pick<Row<"payment">, "id" | "way" | "dropped" | "revision">,
): Promise<boolean> {
  const result = await db
    .tables<PaymentTables>()
    .updateTable("payment")
    .set({ way, dropped, revision: revision + 1 })
    .where("authority_id", "=", db.authorityId)
    .where("id", "=", id)
    .where("revision", "=", revision)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function insertTransaction(
  db: AuthorityDb,
  row: Row<"payment_transaction">,
): Promise<void> {
  await db.tables<PaymentTables>().insertInto("payment_transaction").values(row).execute();
}

export async function updateTransaction(
  db: AuthorityDb,
  { id, ...change }: Pick<Row<"payment_transaction">, "id" | "status" | "transaction_id" | "paid">,
): Promise<void> {
  await db
    .tables<PaymentTables>()
    .updateTable("payment_transaction")
    .set(change)
    .where("authority_id", "=", db.authorityId)
    .where("id", "=", id)
    .execute();
}

export async function insertEntry(db: AuthorityDb, row: Row<"payment_entry">): Promise<void> {
  await db.tables<PaymentTables>().insertInto("payment_entry").values(row).execute();
}

export async function insertRefund(db: AuthorityDb, row: Row<"payment_refund">): Promise<void> {
  await db.tables<PaymentTables>().insertInto("payment_refund").values(row).execute();
}

type RefundDecision = Pick<
  Row<"payment_refund">,
  "id" | "state" | "waived" | "decided_by" | "decided_at"
>;

export async function updateRefund(
  db: AuthorityDb,
  { id, ...decision }: RefundDecision,
): Promise<void> {
  await db
    .tables<PaymentTables>()
    .updateTable("payment_refund")
    .set(decision)
    .where("authority_id", "=", db.authorityId)
    .where("id", "=", id)
    .execute();
}

export const findProvider = (db: AuthorityDb): Promise<Row<"payment_provider"> | undefined> =>
  db
    .tables<PaymentTables>()
    .selectFrom("payment_provider")
    .selectAll()
    .where("authority_id", "=", db.authorityId)
    .executeTakeFirst();

/** One service for a town; a new one takes the place of the old one. */
export async function saveProvider(
  db: AuthorityDb,
  row: Omit<Row<"payment_provider">, "authority_id">,
): Promise<void> {
  await db
    .tables<PaymentTables>()
    .insertInto("payment_provider")
    .values({ authority_id: db.authorityId, ...row })
    .onConflict((conflict) => conflict.column("authority_id").doUpdateSet(row))
    .execute();
}
