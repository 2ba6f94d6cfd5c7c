import { notePayment } from "#cases";
import type { Temporal } from "#platform/clock";
import type { AuthorityDb } from "#platform/db";
import { AppError, isAppError } from "#platform/errors";
import { decidePayment } from "./decide-payment.ts";
import { openPayment, type OpenPayment } from "./open-payment.ts";
import type { PaymentHouse } from "./payment-house.ts";
import type { PaymentDecision, PaymentEffect, PaymentEvent } from "./payment-event.ts";
import type { Entry } from "./payment.ts";
import { savePayment } from "./save-payment.ts";

const TRIES = 6;

export type Happening = {
  event: PaymentEvent;
  actor: "applicant" | "staff" | "system";
  staffId?: string;
  now: Temporal.Instant;
  /** Other rows, such as jobs, in the same transaction. */
  write?: (db: AuthorityDb) => Promise<void>;
};

/** What the timeline of the case says about an entry. */
const TOLD = {
  receipt: "payment-received",
  refund: "payment-refunded",
  claim: "payment-by-invoice",
  cancellation: "payment-dropped",
} as const satisfies Record<Entry["kind"], string>;

const toldBy = (effects: readonly PaymentEffect[]) =>
  effects.flatMap((effect) => (effect.kind === "book" ? [TOLD[effect.entry.kind]] : []));

/**
 * Decides and saves: the payment, and the case if it has to know, in one transaction. Throws
 * AppError `conflict` when somebody was faster.
 */
export async function applyEvent(
  db: AuthorityDb,
  { loaded, rows, payment }: OpenPayment,
  { event, actor, staffId, now, write: alsoWrite }: Happening,
): Promise<PaymentDecision> {
  const decision = decidePayment(payment, event);
  if (decision.kind === "refused") return decision;
  const { effects } = decision;
  if (decision.payment === payment && !alsoWrite) return decision;
  const write = async (transaction: AuthorityDb): Promise<void> => {
    const saving = { payment: decision.payment, staffId: staffId ?? null, now };
    if (decision.payment !== payment) await savePayment(transaction, rows, saving);
    await alsoWrite?.(transaction);
  };
  const covers = effects.some(({ kind }) => kind === "cover-case");
  const events = toldBy(effects);
  if (covers || events.length > 0)
    await notePayment(db, loaded, { covers, events, actor, staffId, write, now });
  else await db.transaction(write);
  return decision;
}

/** What came of it; `payment` and its case as they stand after. */
export type Applied = { decision: PaymentDecision; open: OpenPayment };

/** Lets something happen to a payment, meeting whoever was faster with fresh eyes. */
export async function happenToPayment(
  house: PaymentHouse,
  db: AuthorityDb,
  { paymentId, ...happening }: Happening & { paymentId: string },
): Promise<Applied> {
  for (let left = TRIES; left > 0; left -= 1) {
    const open = await openOrThrow(house, db, paymentId);
    try {
      const decision = await applyEvent(db, open, happening);
      return { decision, open: await openOrThrow(house, db, paymentId) };
    } catch (error) {
      if (!isAppError(error) || error.code !== "conflict" || left === 1) throw error;
    }
  }
  throw new AppError("conflict", { detail: `payment ${paymentId} never stood still` });
}

async function openOrThrow(house: PaymentHouse, db: AuthorityDb, id: string): Promise<OpenPayment> {
  const open = await openPayment(house, db, id);
  if (!open) throw new AppError("not-found", { detail: `no payment ${id}` });
  return open;
}
