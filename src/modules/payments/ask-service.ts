import type { AuthorityDb } from "#platform/db";
import { happenToPayment } from "./apply-event.ts";
import type { OpenPayment } from "./open-payment.ts";
import type { PaymentHouse } from "./payment-house.ts";
import type { Transaction } from "./payment.ts";
import type { Report } from "./providers/contract.ts";

export type Answered = {
  /** As it stands after the answer was booked. */
  open: OpenPayment;
  /** Where the person pays, while the service waits for that. */
  payUrl: string | undefined;
  /** What kept the service from saying anything we can use. */
  trouble: string | undefined;
};

const NO_SERVICE: Report = { kind: "misconfigured", problem: "the town has no payment service" };

/** Asks the payment service server-side about one try and books what it says (domain rule 7). */
export async function askService(
  house: PaymentHouse,
  db: AuthorityDb,
  { open, transaction }: { open: OpenPayment; transaction: Transaction },
): Promise<Answered> {
  const { requestId, transactionId, amount } = transaction;
  const { id: paymentId, pay_to: payTo } = open.rows.payment;
  if (transactionId === null)
    return { open, payUrl: undefined, trouble: "the service has not answered yet" };
  const provider = await house.paymentProviders.of(db);
  const report = provider
    ? await provider.ask({ requestId, transactionId, payTo, amount })
    : NO_SERVICE;
  if (report.kind !== "reported") {
    const trouble = `${report.kind}: ${report.problem}`;
    house.log.warn({ payment: paymentId, request: requestId, problem: trouble }, "payment unknown");
    return { open, payUrl: undefined, trouble };
  }
  const { status, amount: booked, payUrl } = report;
  const applied = await happenToPayment(house, db, {
    paymentId,
    event: { kind: "reported", requestId, status, amount: booked },
    actor: "system",
    now: house.clock.now(),
  });
  const refused = applied.decision.kind === "refused" ? applied.decision.reason : undefined;
  return { open: applied.open, payUrl, trouble: refused };
}
