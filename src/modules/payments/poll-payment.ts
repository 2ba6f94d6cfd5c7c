import type { AuthorityDb } from "#platform/db";
import { enqueue, type Job, type JobOutcome } from "#platform/jobs";
import { happenToPayment } from "./apply-event.ts";
import { askService } from "./ask-service.ts";
import { openPayment, type OpenPayment } from "./open-payment.ts";
import type { PaymentHouse } from "./payment-house.ts";
import { pollJob } from "./payment-jobs.ts";
import { isUnfinished, type Transaction } from "./payment.ts";
import { nextPoll } from "./poll-plan.ts";

const DONE: JobOutcome = { kind: "done" };

type Found = { db: AuthorityDb; open: OpenPayment; transaction: Transaction };

async function find(
  house: PaymentHouse,
  { authorityId, payload }: Job,
): Promise<Found | undefined> {
  const db = house.databases.forAuthority(authorityId);
  const open = await openPayment(house, db, String(payload["paymentId"]));
  const transaction = tryOf(open, String(payload["requestId"]));
  return open && transaction && { db, open, transaction };
}

const tryOf = (open: OpenPayment | undefined, requestId: string): Transaction | undefined =>
  open?.payment.transactions.find((one) => one.requestId === requestId);

/**
 * Confirms a payment even if the browser never returns: asks, books, and asks again later until the
 * answer is final. After a hint it asks once, even about what seemed final.
 */
export async function pollPayment(house: PaymentHouse, job: Job): Promise<JobOutcome> {
  const found = await find(house, job);
  const { step } = job.payload;
  if (!found || found.transaction.transactionId === null) return DONE;
  if (typeof step === "number" && !isUnfinished(found.transaction)) return DONE;
  const { open, trouble } = await askService(house, found.db, found);
  const { requestId } = found.transaction;
  const after = tryOf(open, requestId);
  if (typeof step === "number" && after && isUnfinished(after))
    await goOn(house, found.db, { open, requestId, step, problem: trouble });
  return DONE;
}

type GoingOn = {
  open: OpenPayment;
  requestId: string;
  step: number;
  problem: string | undefined;
};

async function goOn(
  house: PaymentHouse,
  db: AuthorityDb,
  { open, requestId, step, problem }: GoingOn,
): Promise<void> {
  const now = house.clock.now();
  const { id: paymentId, due_on: dueOn } = open.rows.payment;
  const next = nextPoll(step + 1, { dueOn, now });
  if (next.kind === "at")
    return enqueue(
      db,
      pollJob({ paymentId, requestId }, { step: step + 1, problem, at: next.at, now }),
    );
  await happenToPayment(house, db, {
    paymentId,
    event: { kind: "given-up", requestId },
    actor: "system",
    now,
  });
}

/**
 * A try that was written down a minute ago and never answered: the process died in between, or the
 * service did not answer. Nobody was sent to it, so it is over and a new one can begin.
 */
export async function watchPayment(house: PaymentHouse, job: Job): Promise<JobOutcome> {
  const found = await find(house, job);
  if (!found || found.transaction.status !== "REQUESTED") return DONE;
  await happenToPayment(house, found.db, {
    paymentId: found.open.rows.payment.id,
    event: { kind: "not-created", requestId: found.transaction.requestId },
    actor: "system",
    now: house.clock.now(),
  });
  return DONE;
}
