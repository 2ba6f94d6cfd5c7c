import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balanceOf } from "./balance.ts";
import { decidePayment } from "./decide-payment.ts";
import type { PaymentEffect, PaymentEvent } from "./payment-event.ts";
import type { Payment } from "./payment.ts";

const FEE = 2_500;
const owed: Payment = {
  amount: FEE,
  standing: "awaited",
  dropped: false,
  way: null,
  transactions: [],
  entries: [],
  refunds: [],
};

/** The payment after some events, and every effect they had. */
function after(events: readonly PaymentEvent[], start = owed) {
  const effects: PaymentEffect[] = [];
  let payment = start;
  for (const event of events) {
    const decision = decidePayment(payment, event);
    if (decision.kind === "refused") throw new Error(`${event.kind}: ${decision.reason}`);
    payment = decision.payment;
    effects.push(...decision.effects);
  }
  return { payment, effects, kinds: effects.map(({ kind }) => kind) };
}

const requested: PaymentEvent = { kind: "requested", requestId: "r1" };
const created: PaymentEvent = { kind: "created", requestId: "r1", transactionId: "t1" };
const reported = (
  status: "INITIAL" | "PAYED" | "FAILED" | "CANCELED",
  amount = FEE,
  requestId = "r1",
): PaymentEvent => ({ kind: "reported", requestId, status, amount });
const transfer = (entryId: string, amount = FEE): PaymentEvent => ({
  kind: "transfer-received",
  entryId,
  amount,
});
const refund = (id: string, amount: number): PaymentEvent[] => [
  { kind: "refund-asked", id, amount, reason: "goodwill", askedBy: "a" },
  { kind: "refund-made", id },
];
const begun = [requested, created];
const paid = [...begun, reported("PAYED")];

describe("paying online", () => {
  it("is written down before the payment service is asked", () => {
    const { payment, kinds } = after([requested]);
    expect(payment.transactions).toEqual([
      { requestId: "r1", transactionId: null, amount: FEE, status: "REQUESTED", paid: null },
    ]);
    expect(kinds).toEqual([]);
  });

  it("lets the case go on when the service says PAYED, and books once", () => {
    const { payment, kinds } = after([...paid, reported("PAYED"), reported("FAILED")]);
    expect(kinds).toEqual(["book", "cover-case"]);
    expect(payment.transactions[0]?.status).toBe("PAYED");
    expect(payment.standing).toBe("covered");
  });

  it("believes neither the browser that comes back nor a callback: the service is asked", () => {
    const { payment, effects } = after([...begun, { kind: "hinted", requestId: "r1" }]);
    expect(payment.entries).toEqual([]);
    expect(effects).toEqual([{ kind: "ask-provider", requestId: "r1" }]);
  });

  it("can be tried again after FAILED or CANCELED, but not while a try is under way", () => {
    expect(decidePayment(after(begun).payment, { kind: "requested", requestId: "r2" })).toEqual({
      kind: "refused",
      reason: "under-way",
    });
    for (const status of ["FAILED", "CANCELED"] as const) {
      const again: PaymentEvent = { kind: "requested", requestId: "r2" };
      expect(after([...begun, reported(status), again]).payment.transactions).toHaveLength(2);
    }
  });

  it("counts when FAILED turns out to be PAYED", () => {
    expect(after([...begun, reported("FAILED"), reported("PAYED")]).payment.standing).toBe(
      "covered",
    );
  });

  it("was not created: nobody ever saw the page, so it is over", () => {
    const { payment } = after([requested, { kind: "not-created", requestId: "r1" }]);
    expect(payment.transactions[0]?.status).toBe("CANCELED");
  });

  it("was asked for long enough: the Kasse has to find out, and what comes late still counts", () => {
    const given = [...begun, { kind: "given-up", requestId: "r1" } as const];
    expect(after(given).payment.transactions[0]?.status).toBe("UNCLEAR");
    expect(after([...given, reported("PAYED")]).payment.standing).toBe("covered");
    expect(after([...given, reported("INITIAL")]).payment.transactions[0]?.status).toBe("UNCLEAR");
  });
});

describe("another amount", () => {
  it("too little: the case waits, and the next try asks for the rest", () => {
    const { payment } = after([...begun, reported("PAYED", 1_000)]);
    expect(payment.standing).toBe("awaited");
    expect(balanceOf(payment).missing).toBe(1_500);
    const again = after([{ kind: "requested", requestId: "r2" }], payment).payment;
    expect(again.transactions[1]?.amount).toBe(1_500);
  });

  it("too much: the case goes on, and the rest is to go back", () => {
    const { payment } = after([...begun, reported("PAYED", 3_000)]);
    expect(payment.standing).toBe("covered");
    expect(balanceOf(payment).surplus).toBe(500);
  });

  it.each([0, -1, 0.5, Number.NaN])("none at all (%s) is no payment", (amount) => {
    const decision = decidePayment(after(begun).payment, reported("PAYED", amount));
    expect(decision).toEqual({ kind: "refused", reason: "no-amount" });
  });
});

describe("money that should not have come", () => {
  it("paid twice: both are booked, the case goes on once, one goes back", () => {
    const { payment, kinds } = after([...paid, transfer("e1")]);
    expect(kinds.filter((kind) => kind === "cover-case")).toHaveLength(1);
    expect(balanceOf(payment)).toMatchObject({ received: 5_000, surplus: FEE });
  });

  it("paid after the case ended: booked, not believed, all of it goes back", () => {
    const late = after([reported("PAYED")], { ...after(begun).payment, standing: "ended" });
    expect(late.kinds).toEqual(["book"]);
    expect(balanceOf(late.payment)).toMatchObject({ due: 0, surplus: FEE });
  });

  it("a case that ended takes no new try and no other way", () => {
    const ended: Payment = { ...owed, standing: "ended" };
    const refusal = { kind: "refused", reason: "not-awaited" };
    expect(decidePayment(ended, requested)).toEqual(refusal);
    expect(decidePayment(ended, { kind: "way-chosen", way: "invoice" })).toEqual(refusal);
  });
});

describe("other ways", () => {
  it("transfer: waits for the Kasse, which books the same statement once", () => {
    const chosen = after([{ kind: "way-chosen", way: "transfer" }]);
    expect(chosen.payment.standing).toBe("awaited");
    const { payment, kinds } = after([transfer("e1"), transfer("e1")], chosen.payment);
    expect(kinds).toEqual(["book", "cover-case"]);
    expect(payment.entries).toHaveLength(1);
  });

  it("invoice: the case goes on, and the claim is booked", () => {
    const { payment, effects } = after([{ kind: "way-chosen", way: "invoice" }]);
    expect(effects).toEqual([
      { kind: "book", entry: { kind: "claim", source: "claim", amount: FEE } },
      { kind: "cover-case" },
    ]);
    expect(balanceOf(payment).missing).toBe(FEE);
    expect(balanceOf(after([transfer("e1")], payment).payment).missing).toBe(0);
  });
});

describe("giving back", () => {
  it.each([
    ["all", FEE, 0],
    ["a part", 1_000, 1_500],
  ])("%s: what is given back is owed no more", (_, amount, due) => {
    const { payment } = after([...paid, ...refund("f1", amount)]);
    expect(balanceOf(payment)).toEqual({
      due,
      received: FEE,
      refunded: amount,
      missing: 0,
      surplus: 0,
    });
  });

  it("what was paid too much changes nothing about the fee", () => {
    const { payment } = after([...paid, transfer("e1"), ...refund("f1", FEE)]);
    expect(balanceOf(payment)).toMatchObject({ due: FEE, missing: 0, surplus: 0 });
  });

  it("a part of what came, while the case still waits, leaves the fee as it is", () => {
    const { payment } = after([transfer("e1", 1_000), ...refund("f1", 1_000)]);
    expect(balanceOf(payment)).toMatchObject({ due: FEE, missing: FEE });
    expect(payment.standing).toBe("awaited");
  });

  it("never more than came in, counting what is asked for already", () => {
    const half = after([...paid, refund("f1", 2_000)[0]!]).payment;
    expect(decidePayment(half, refund("f2", 501)[0]!)).toEqual({
      kind: "refused",
      reason: "too-much",
    });
    expect(after([{ kind: "refund-refused", id: "f1" }, ...refund("f2", FEE)], half).kinds).toEqual(
      ["book"],
    );
  });

  it("is made once", () => {
    const { kinds } = after([...paid, ...refund("f1", 500), ...refund("f1", 500)]);
    expect(kinds.filter((kind) => kind === "book")).toHaveLength(2);
  });

  it("everything, when the town does not deliver", () => {
    const dropped: PaymentEvent = { kind: "fee-dropped", refundId: "f1" };
    const { payment } = after([...paid, dropped, dropped]);
    expect(payment.refunds).toMatchObject([{ amount: FEE, askedBy: null, state: "asked" }]);
    expect(balanceOf(payment).surplus).toBe(FEE);
    const done = after([{ kind: "refund-made", id: "f1" }], payment).payment;
    expect(balanceOf(done)).toMatchObject({ due: 0, surplus: 0, missing: 0 });
  });

  it("an invoice that is not paid yet is cancelled", () => {
    const { payment, kinds } = after([
      { kind: "way-chosen", way: "invoice" },
      { kind: "fee-dropped", refundId: "f1" },
    ]);
    expect(kinds).toEqual(["book", "cover-case", "book"]);
    expect(payment.refunds).toEqual([]);
    expect(balanceOf(payment).missing).toBe(0);
  });
});

describe("the balance", () => {
  it("always adds up, whatever happened", () => {
    const anyEvent = fc.oneof(
      fc.constantFrom<PaymentEvent>(
        requested,
        created,
        { kind: "way-chosen", way: "transfer" },
        { kind: "way-chosen", way: "invoice" },
        { kind: "fee-dropped", refundId: "f0" },
        { kind: "given-up", requestId: "r1" },
      ),
      fc
        .tuple(
          fc.constantFrom("INITIAL", "PAYED", "FAILED", "CANCELED"),
          fc.integer({ min: 1, max: 9_999 }),
        )
        .map(([status, amount]) => reported(status, amount)),
      fc
        .tuple(fc.string({ maxLength: 2 }), fc.integer({ min: 1, max: 9_999 }))
        .map(([id, amount]) => transfer(id, amount)),
      fc
        .tuple(fc.constantFrom("f1", "f2"), fc.integer({ min: 1, max: 9_999 }), fc.nat(1))
        .map(([id, amount, step]) => refund(id, amount)[step]!),
    );
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), fc.boolean(), (events, ends) => {
        let payment = owed;
        for (const event of events) {
          const decision = decidePayment(payment, event);
          if (decision.kind === "decided") payment = decision.payment;
        }
        if (ends && payment.standing === "awaited") payment = { ...payment, standing: "ended" };
        const { due, received, refunded, missing, surplus } = balanceOf(payment);
        expect(received - refunded).toBe(due - missing + surplus);
        expect(refunded).toBeLessThanOrEqual(received);
        expect(missing === 0 || surplus === 0).toBe(true);
        expect(due).toBeGreaterThanOrEqual(0);
        expect(new Set(payment.entries.map(({ source }) => source)).size).toBe(
          payment.entries.length,
        );
      }),
      { numRuns: 1_000 },
    );
  });
});
