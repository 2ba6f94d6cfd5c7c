import { balanceOf } from "./balance.ts";
import {
  decided,
  isAmount,
  type PaymentDecision,
  refused,
  type RefundEvent,
} from "./payment-event.ts";
import type { Cents, Entry, Payment, Refund } from "./payment.ts";

type EventOf<K extends RefundEvent["kind"]> = Extract<RefundEvent, { kind: K }>;

/** What came in and neither went back nor is about to. */
export function refundable(payment: Payment): Cents {
  const { received, refunded } = balanceOf(payment);
  const pending = payment.refunds.filter(({ state }) => state === "asked");
  return pending.reduce((left, { amount }) => left - amount, received - refunded);
}

function ask(payment: Payment, event: EventOf<"refund-asked">): PaymentDecision {
  const { id, amount, reason, askedBy } = event;
  if (payment.refunds.some((one) => one.id === id)) return decided(payment);
  if (!isAmount(amount)) return refused("no-amount");
  if (amount > refundable(payment)) return refused("too-much");
  const refund: Refund = { id, amount, reason, askedBy, state: "asked", waived: 0 };
  return decided({ ...payment, refunds: [...payment.refunds, refund] });
}

const changed = (payment: Payment, refund: Refund): Payment => ({
  ...payment,
  refunds: payment.refunds.map((one) => (one.id === refund.id ? refund : one)),
});

/** Once the case went on, giving back more than was paid too much means that less is owed. */
function make(payment: Payment, refund: Refund): PaymentDecision {
  const beyond = Math.max(0, refund.amount - balanceOf(payment).surplus);
  const waived = payment.standing === "covered" ? beyond : 0;
  const entry: Entry = { kind: "refund", source: `refund:${refund.id}`, amount: refund.amount };
  const next = changed(payment, { ...refund, state: "made", waived });
  return decided({ ...next, entries: [...next.entries, entry] }, [{ kind: "book", entry }]);
}

function drop(payment: Payment, { refundId: id }: EventOf<"fee-dropped">): PaymentDecision {
  if (payment.dropped) return decided(payment);
  const claim = payment.entries.find(({ kind }) => kind === "claim");
  const cancellations: Entry[] = claim
    ? [{ kind: "cancellation", source: "cancellation", amount: claim.amount }]
    : [];
  const amount = refundable(payment);
  const refund = {
    id,
    amount,
    reason: "not-delivered",
    askedBy: null,
    state: "asked",
    waived: 0,
  } as const;
  return decided(
    {
      ...payment,
      dropped: true,
      entries: [...payment.entries, ...cancellations],
      refunds: amount > 0 ? [...payment.refunds, refund] : payment.refunds,
    },
    cancellations.map((entry) => ({ kind: "book", entry })),
  );
}

/** A refund is asked for, and made or refused once. */
export function decideRefund(payment: Payment, event: RefundEvent): PaymentDecision {
  if (event.kind === "refund-asked") return ask(payment, event);
  if (event.kind === "fee-dropped") return drop(payment, event);
  const refund = payment.refunds.find(({ id }) => id === event.id);
  if (!refund) return refused("unknown-refund");
  if (refund.state !== "asked") return decided(payment);
  return event.kind === "refund-made"
    ? make(payment, refund)
    : decided(changed(payment, { ...refund, state: "refused" }));
}
