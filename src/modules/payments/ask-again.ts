import type { AuthorityDb } from "#platform/db";
import { askService } from "./ask-service.ts";
import type { OpenPayment } from "./open-payment.ts";
import type { PaymentHouse } from "./payment-house.ts";

/** Asks about every try the payment service knows, even those that seemed over. */
export async function askAgain(
  house: PaymentHouse,
  db: AuthorityDb,
  open: OpenPayment,
): Promise<{ open: OpenPayment; unanswered: boolean }> {
  let now = { open, unanswered: false };
  for (const transaction of open.payment.transactions) {
    if (transaction.transactionId === null) continue;
    const answered = await askService(house, db, { open: now.open, transaction });
    now = {
      open: answered.open,
      unanswered: now.unanswered || answered.trouble !== undefined,
    };
  }
  return now;
}
