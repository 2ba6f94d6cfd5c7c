import { fill, formatDate, formatMoney, inLanguage, type Language } from "#platform/i18n";
import { balanceOf } from "./balance.ts";
import type { OpenPayment } from "./open-payment.ts";
import { type PaymentState, paymentTexts } from "./payment-texts.ts";
import { type Payment, unfinished } from "./payment.ts";

export type PaymentDescription = {
  state: PaymentState;
  /** In two or three words. */
  label: string;
  /** What comes next, in whole sentences. */
  next: string;
};

const KNOWN: readonly PaymentState[] = ["paid", "ended", "dropped"];

/** Whether there is nothing left to happen. */
export const isOver = (state: PaymentState): boolean => KNOWN.includes(state);

export function stateOf(payment: Payment): PaymentState {
  const { standing, way, transactions, dropped } = payment;
  const { missing, received } = balanceOf(payment);
  if (dropped) return "dropped";
  if (standing === "ended") return "ended";
  if (missing === 0) return "paid";
  if (way === "invoice") return "invoice";
  if (unfinished(payment)) return "begun";
  if (transactions.at(-1)?.status === "UNCLEAR") return "unclear";
  if (received > 0) return "partly";
  return way === "transfer" ? "transfer" : "open";
}

/** How a payment stands, in the words that applicant and office both read. */
export function describePayment(
  { payment, rows }: Pick<OpenPayment, "payment" | "rows">,
  language: Language,
): PaymentDescription {
  const texts = inLanguage(paymentTexts, language);
  const { missing, surplus, refunded } = balanceOf(payment);
  const values = {
    missing: formatMoney(missing, language),
    surplus: formatMoney(surplus, language),
    refunded: formatMoney(refunded, language),
    due: formatDate(rows.payment.due_on, language),
  };
  const state = stateOf(payment);
  const sentences = [
    texts.states[state].next,
    ...(surplus > 0 ? [texts.surplus] : []),
    ...(refunded > 0 ? [texts.refunded] : []),
  ];
  return {
    state,
    label: texts.states[state].state,
    next: sentences.map((sentence) => fill(sentence, values)).join(" "),
  };
}
