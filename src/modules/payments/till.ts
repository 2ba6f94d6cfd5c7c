import { paymentStandings } from "#cases";
import type { Temporal } from "#platform/clock";
import type { AuthorityDb } from "#platform/db";
import { type Balance, balanceOf } from "./balance.ts";
import { type Difference, differencesOf, paidOnline } from "./differences.ts";
import { paymentFrom } from "./open-payment.ts";
import type { Payment } from "./payment.ts";
import { paymentsSince, type PaymentRows } from "./queries.ts";

/** One payment as the Kasse sees it: numbers and references, no person. */
export type TillLine = {
  rows: PaymentRows;
  payment: Payment;
  balance: Balance;
  /** Cents the payment service says it took. */
  paidOnline: number;
  differences: readonly Difference[];
};

export type TillTotals = Pick<Balance, "due" | "received" | "refunded" | "missing" | "surplus">;

const NOTHING: TillTotals = { due: 0, received: 0, refunded: 0, missing: 0, surplus: 0 };

const added = (totals: TillTotals, { balance }: TillLine): TillTotals => ({
  due: totals.due + balance.due,
  received: totals.received + balance.received,
  refunded: totals.refunded + balance.refunded,
  missing: totals.missing + balance.missing,
  surplus: totals.surplus + balance.surplus,
});

const MOST = 2_000;

/** Everything that was owed since a day: what does not fit first, then the latest. */
export async function tillOverview(
  db: AuthorityDb,
  since: Temporal.Instant,
): Promise<{ lines: TillLine[]; totals: TillTotals; isCut: boolean }> {
  const all = await paymentsSince(db, since, MOST + 1);
  const standings = await paymentStandings(
    db,
    all.map(({ payment }) => payment.case_id),
  );
  const lines = all.slice(0, MOST).flatMap((rows): TillLine[] => {
    const standing = standings.get(rows.payment.case_id);
    if (!standing) return [];
    const payment = paymentFrom(rows, standing);
    const balance = balanceOf(payment);
    const differences = differencesOf(payment);
    return [{ rows, payment, balance, paidOnline: paidOnline(payment), differences }];
  });
  const isOdd = ({ differences }: TillLine): number => (differences.length > 0 ? 0 : 1);
  return {
    lines: lines.toSorted((a, b) => isOdd(a) - isOdd(b)),
    totals: lines.reduce(added, NOTHING),
    isCut: all.length > MOST,
  };
}
