import { may, type RefundThing, type StaffMember, whyNot } from "#identity";
import type { AuthorityDb } from "#platform/db";
import { newId } from "#platform/ids";
import type { Job, JobOutcome } from "#platform/jobs";
import { happenToPayment } from "./apply-event.ts";
import { openPayment, type OpenPayment } from "./open-payment.ts";
import type { PaymentHouse } from "./payment-house.ts";
import type { Cents, Refund, RefundReason } from "./payment.ts";
import { findPaymentOfCase } from "./queries.ts";

export type RefundResult =
  | { kind: "asked" }
  | { kind: "made" }
  | { kind: "refused" }
  /** A sentence for the member of staff. */
  | { kind: "impossible"; sentence: string };

const TOO_MUCH = "So viel ist nicht eingegangen, oder es ist schon zur Rückzahlung vorgemerkt.";
const DECIDED = "Darüber ist schon entschieden.";

/** Above the town's limit nobody gives back what they asked for themselves. */
export function refundThing(
  { loaded, rows }: OpenPayment,
  { amount, askedBy }: Pick<Refund, "amount" | "askedBy">,
): RefundThing {
  const { configured } = loaded.adopted;
  const limit = configured.parameters.get(
    configured.package.service.fee?.fourEyesAbove ?? "",
  )?.value;
  const needsFourEyes = typeof limit !== "number" || amount > limit;
  const notBy = needsFourEyes && askedBy !== null ? [askedBy] : [];
  return { kind: "refund", authorityId: rows.payment.authority_id, notBy };
}

type Asking = { open: OpenPayment; who: StaffMember; amount: Cents; reason: RefundReason };

/** Somebody wants to give money back; below the limit it is done at once. */
export async function askRefund(
  house: PaymentHouse,
  db: AuthorityDb,
  { open, who, amount, reason }: Asking,
): Promise<RefundResult> {
  const thing = refundThing(open, { amount, askedBy: who.id });
  const obstacle = whyNot(who, "ask", thing);
  if (obstacle !== undefined) return { kind: "impossible", sentence: obstacle };
  const id = newId();
  const asked = await happenToPayment(house, db, {
    paymentId: open.rows.payment.id,
    event: { kind: "refund-asked", id, amount, reason, askedBy: who.id },
    actor: "staff",
    staffId: who.id,
    now: house.clock.now(),
  });
  if (asked.decision.kind === "refused") return { kind: "impossible", sentence: TOO_MUCH };
  if (!may(who, "make", thing)) return { kind: "asked" };
  return decideRefund(house, db, { open: asked.open, who, id, give: true });
}

type Deciding = { open: OpenPayment; who: StaffMember; id: string; give: boolean };

/** Gives the money back, or does not. */
export async function decideRefund(
  house: PaymentHouse,
  db: AuthorityDb,
  { open, who, id, give }: Deciding,
): Promise<RefundResult> {
  const refund = open.payment.refunds.find((one) => one.id === id);
  if (refund?.state !== "asked") return { kind: "impossible", sentence: DECIDED };
  const thing = refundThing(open, refund);
  const obstacle = whyNot(who, give ? "make" : "ask", thing);
  if (obstacle !== undefined) return { kind: "impossible", sentence: obstacle };
  await happenToPayment(house, db, {
    paymentId: open.rows.payment.id,
    event: { kind: give ? "refund-made" : "refund-refused", id },
    actor: "staff",
    staffId: who.id,
    now: house.clock.now(),
  });
  return { kind: give ? "made" : "refused" };
}

/** The process says that the town does not deliver: nothing is owed, and what came is to go back. */
export async function dropFee(house: PaymentHouse, job: Job): Promise<JobOutcome> {
  const db = house.databases.forAuthority(job.authorityId);
  const rows = await findPaymentOfCase(db, String(job.payload["caseId"]));
  const open = rows && (await openPayment(house, db, rows.payment.id));
  if (!open) return { kind: "done" };
  await happenToPayment(house, db, {
    paymentId: open.rows.payment.id,
    event: { kind: "fee-dropped", refundId: newId() },
    actor: "system",
    now: house.clock.now(),
  });
  return { kind: "done" };
}
