import type { Cents, Entry, Payment } from "./payment.ts";

/** How much is owed and how much is there. Always `received - refunded = due - missing + surplus`. */
export type Balance = {
  due: Cents;
  received: Cents;
  refunded: Cents;
  /** Still owed. */
  missing: Cents;
  /** To be given back. */
  surplus: Cents;
};

const sum = (amounts: readonly Cents[]): Cents => amounts.reduce((total, one) => total + one, 0);

const total = (entries: readonly Entry[], kind: Entry["kind"]): Cents =>
  sum(entries.filter((entry) => entry.kind === kind).map(({ amount }) => amount));

/** Nothing is owed any more when the case ended unpaid or the fee was dropped. */
const dueOf = ({ amount, standing, dropped, refunds }: Payment): Cents =>
  standing === "ended" || dropped ? 0 : amount - sum(refunds.map(({ waived }) => waived));

export function balanceOf(payment: Payment): Balance {
  const due = dueOf(payment);
  const received = total(payment.entries, "receipt");
  const refunded = total(payment.entries, "refund");
  const kept = received - refunded;
  return {
    due,
    received,
    refunded,
    missing: Math.max(0, due - kept),
    surplus: Math.max(0, kept - due),
  };
}
