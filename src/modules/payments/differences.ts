import { balanceOf } from "./balance.ts";
import type { Payment } from "./payment.ts";

/** What does not fit and has to be looked at by somebody, the most urgent first. */
export const DIFFERENCES = [
  "not-booked",
  "unclear",
  "refund-asked",
  "surplus",
  "partly-paid",
] as const;
export type Difference = (typeof DIFFERENCES)[number];

/** What the payment service says it took, by its own words. */
export const paidOnline = ({ transactions }: Payment): number =>
  transactions.reduce((sum, { paid }) => sum + (paid ?? 0), 0);

const bookedOnline = ({ entries }: Payment): number =>
  entries
    .filter(({ source }) => source.startsWith("transaction:"))
    .reduce((sum, { amount }) => sum + amount, 0);

/** Compares what was paid, booked and given back with what is owed. */
export function differencesOf(payment: Payment): Difference[] {
  const { missing, surplus, received } = balanceOf(payment);
  const pending = payment.refunds.some(({ state }) => state === "asked");
  const found: Record<Difference, boolean> = {
    // Cannot happen, since both are written together; that is why it is checked.
    "not-booked": paidOnline(payment) !== bookedOnline(payment),
    unclear: payment.transactions.some(({ status }) => status === "UNCLEAR"),
    "refund-asked": pending,
    surplus: surplus > 0 && !pending,
    "partly-paid": received > 0 && missing > 0,
  };
  return DIFFERENCES.filter((difference) => found[difference]);
}
