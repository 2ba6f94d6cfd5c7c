import type { LoadedCase } from "#cases";
import type { AuthorityDb } from "#platform/db";
import { enqueue } from "#platform/jobs";
import { newId } from "#platform/ids";
import { happenToPayment } from "./apply-event.ts";
import { askService } from "./ask-service.ts";
import { type OpenPayment, paymentOfCase } from "./open-payment.ts";
import { orderFor } from "./order.ts";
import type { PaymentHouse } from "./payment-house.ts";
import { pollJob, watchJob } from "./payment-jobs.ts";
import { unfinished } from "./payment.ts";
import { nextPoll } from "./poll-plan.ts";
import type { Created, PaymentProvider } from "./providers/contract.ts";

export type Begun =
  /** The payment service waits; its page is found by asking again. */
  | { kind: "begun" }
  /** Nothing is to be paid (any more). */
  | { kind: "settled" }
  /** Not now; nothing was lost and nothing paid. */
  | { kind: "unavailable" };

type Paying = {
  house: PaymentHouse;
  db: AuthorityDb;
  provider: PaymentProvider;
  open: OpenPayment;
  returnUrl: string;
};

const happen = (
  { house, db, open }: Paying,
  event: Parameters<typeof happenToPayment>[2]["event"],
  write?: (db: AuthorityDb) => Promise<void>,
) =>
  happenToPayment(house, db, {
    paymentId: open.rows.payment.id,
    event,
    actor: "applicant",
    now: house.clock.now(),
    ...(write && { write }),
  });

/** The try that is under way goes on as the service says; undefined when there is none (any more). */
async function finishEarlierTry({ house, db, open }: Paying): Promise<Begun | undefined> {
  const transaction = unfinished(open.payment);
  if (!transaction) return undefined;
  const answered = await askService(house, db, { open, transaction });
  if (answered.trouble !== undefined) return { kind: "unavailable" };
  if (answered.open.payment.standing !== "awaited") return { kind: "settled" };
  return unfinished(answered.open.payment) ? { kind: "begun" } : undefined;
}

/** One try: written down first, then asked for, then known by the service's id and polled. */
async function tryOnce(paying: Paying): Promise<Created["kind"] | "not-awaited" | "under-way"> {
  const { house, open } = paying;
  const requestId = newId();
  const attempt = { paymentId: open.rows.payment.id, requestId };
  const requested = await happen(paying, { kind: "requested", requestId }, (db) =>
    enqueue(db, watchJob(attempt, house.clock.now())),
  );
  if (requested.decision.kind === "refused")
    return requested.decision.reason === "under-way" ? "under-way" : "not-awaited";
  const order = { requestId, returnUrl: paying.returnUrl, now: house.clock.now() };
  const created = await paying.provider.create(orderFor(requested.open, order));
  if (created.kind === "unavailable") return created.kind;
  if (created.kind !== "created") {
    if (created.kind !== "exists")
      house.log.error({ payment: attempt.paymentId, problem: created.problem }, "payment refused");
    await happen(paying, { kind: "not-created", requestId });
    return created.kind;
  }
  const { transactionId } = created;
  await happen(paying, { kind: "created", requestId, transactionId }, async (db) => {
    const now = house.clock.now();
    const next = nextPoll(0, { dueOn: open.rows.payment.due_on, now });
    const at = next.kind === "at" ? next.at : now;
    await enqueue(db, pollJob(attempt, { step: 0, at, now }));
  });
  return created.kind;
}

/**
 * A person wants to pay online. A try that is under way is taken up again rather than doubled. When
 * the service has a request and does not say as what, its answer was lost and nobody saw its page:
 * another request takes its place.
 */
export async function payOnline(
  house: PaymentHouse,
  db: AuthorityDb,
  { loaded, returnUrl }: { loaded: LoadedCase; returnUrl: string },
): Promise<Begun> {
  const open = await paymentOfCase(db, loaded);
  if (open?.payment.standing !== "awaited") return { kind: "settled" };
  const provider = await house.paymentProviders.of(db);
  if (!provider) return { kind: "unavailable" };
  const paying = { house, db, provider, open, returnUrl };
  const earlier = await finishEarlierTry(paying);
  if (earlier) return earlier;
  const first = await tryOnce(paying);
  const tried = first === "exists" ? await tryOnce(paying) : first;
  if (tried === "not-awaited") return { kind: "settled" };
  // Somebody pressed twice: the other one is being sent to the payment service just now.
  return tried === "created" || tried === "under-way" ? { kind: "begun" } : { kind: "unavailable" };
}
