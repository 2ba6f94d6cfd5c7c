import type { LoadedCase } from "#cases";
import type { AuthorityDb } from "#platform/db";
import { askService } from "./ask-service.ts";
import { type OpenPayment, paymentOfCase } from "./open-payment.ts";
import type { PaymentHouse } from "./payment-house.ts";
import { unfinished } from "./payment.ts";

export type Look = {
  open: OpenPayment;
  /** Where to go on paying. */
  payUrl: string | undefined;
  /** The payment service does not answer just now. */
  unanswered: boolean;
};

/**
 * How a payment stands, asked of the payment service when a try is under way: what a browser that
 * comes back says is not believed. undefined when the case costs nothing.
 */
export async function lookAtPayment(
  house: PaymentHouse,
  db: AuthorityDb,
  loaded: LoadedCase,
): Promise<Look | undefined> {
  const open = await paymentOfCase(db, loaded);
  const transaction = open && unfinished(open.payment);
  if (!open) return undefined;
  if (!transaction) return { open, payUrl: undefined, unanswered: false };
  const answered = await askService(house, db, { open, transaction });
  return {
    open: answered.open,
    payUrl: answered.payUrl,
    unanswered: answered.trouble !== undefined,
  };
}
