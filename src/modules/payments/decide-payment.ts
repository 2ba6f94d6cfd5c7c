import { balanceOf } from "./balance.ts";
import { decideRefund } from "./decide-refund.ts";
import {
  decided,
  isAmount,
  type PaymentDecision,
  type PaymentEffect,
  type PaymentEvent,
  refused,
  type TransactionEvent,
} from "./payment-event.ts";
import { type Entry, type Payment, type Transaction, unfinished, type Way } from "./payment.ts";

/** Lets the case go on as soon as everything is there; once, because it is covered then. */
function settled(payment: Payment, effects: readonly PaymentEffect[] = []): PaymentDecision {
  const isCovered = payment.way === "invoice" || balanceOf(payment).missing === 0;
  if (payment.standing !== "awaited" || !isCovered) return decided(payment, effects);
  return decided({ ...payment, standing: "covered" }, [...effects, { kind: "cover-case" }]);
}

/** Writes something down once: the same a second time changes nothing. */
function booked(payment: Payment, entry: Entry): PaymentDecision {
  if (payment.entries.some(({ source }) => source === entry.source)) return decided(payment);
  const entries = [...payment.entries, entry];
  return settled({ ...payment, entries }, [{ kind: "book", entry }]);
}

const receipt = (source: string, amount: number): Entry => ({ kind: "receipt", source, amount });

const changed = (payment: Payment, transaction: Transaction): Payment => ({
  ...payment,
  transactions: payment.transactions.map((one) =>
    one.requestId === transaction.requestId ? transaction : one,
  ),
});

function chooseWay(payment: Payment, way: Exclude<Way, "online">): PaymentDecision {
  if (payment.standing !== "awaited") return refused("not-awaited");
  const next = { ...payment, way };
  if (way === "transfer") return decided(next);
  return booked(next, { kind: "claim", source: "claim", amount: balanceOf(payment).missing });
}

function request(payment: Payment, requestId: string): PaymentDecision {
  if (payment.standing !== "awaited") return refused("not-awaited");
  if (unfinished(payment)) return refused("under-way");
  const { missing: amount } = balanceOf(payment);
  const status = "REQUESTED" as const;
  const transaction = { requestId, transactionId: null, amount, status, paid: null };
  return decided({
    ...payment,
    way: "online",
    transactions: [...payment.transactions, transaction],
  });
}

/**
 * Money that was reported stays booked, whatever is said later; until then the latest word counts.
 * INITIAL says nothing new.
 */
function report(
  payment: Payment,
  { status, amount }: Extract<TransactionEvent, { kind: "reported" }>,
  transaction: Transaction,
): PaymentDecision {
  if (transaction.status === "PAYED" || status === "INITIAL") return decided(payment);
  if (status !== "PAYED") return decided(changed(payment, { ...transaction, status }));
  if (!isAmount(amount)) return refused("no-amount");
  const next = changed(payment, { ...transaction, status, paid: amount });
  return booked(next, receipt(`transaction:${transaction.requestId}`, amount));
}

function decideTransaction(payment: Payment, event: TransactionEvent): PaymentDecision {
  const { requestId } = event;
  const transaction = payment.transactions.find((one) => one.requestId === requestId);
  if (!transaction) return refused("unknown-transaction");
  const { status } = transaction;
  switch (event.kind) {
    case "created": {
      if (transaction.transactionId !== null) return decided(payment);
      const { transactionId } = event;
      const now = status === "REQUESTED" ? "INITIAL" : status;
      return decided(changed(payment, { ...transaction, transactionId, status: now }));
    }
    // Its page was never shown to anybody: the only answer with the address did not reach us.
    case "not-created":
      return status === "REQUESTED"
        ? decided(changed(payment, { ...transaction, status: "CANCELED" }))
        : decided(payment);
    case "hinted":
      return decided(payment, [{ kind: "ask-provider", requestId }]);
    case "reported":
      return report(payment, event, transaction);
    case "given-up":
      return status === "INITIAL"
        ? decided(changed(payment, { ...transaction, status: "UNCLEAR" }))
        : decided(payment);
  }
}

/**
 * What an event makes of a payment. Pure, and the same in whatever order and however often callbacks,
 * polls and returns come in: every amount is booked once, and the case goes on once, when everything
 * is there.
 */
export function decidePayment(payment: Payment, event: PaymentEvent): PaymentDecision {
  switch (event.kind) {
    case "way-chosen":
      return chooseWay(payment, event.way);
    case "requested":
      return request(payment, event.requestId);
    case "transfer-received":
      return isAmount(event.amount)
        ? booked(payment, receipt(`transfer:${event.entryId}`, event.amount))
        : refused("no-amount");
    case "refund-asked":
    case "refund-made":
    case "refund-refused":
    case "fee-dropped":
      return decideRefund(payment, event);
    default:
      return decideTransaction(payment, event);
  }
}
