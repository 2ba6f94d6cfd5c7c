import { beforeEach, describe, expect, it } from "vitest";
import { eventsOfCase, openTasksOfCase } from "#cases";
import { FEE, openPayingTown } from "../../../test/support/paying-town.ts";
import { balanceOf, hintPayment, lookAtPayment, payOnline } from "./index.ts";

const town = await openPayingTown();
const { house, db, service, caseById, paymentOf } = town;
const returnUrl = "http://castrop-rauxel.localhost/vorgang/x/bezahlen/rueckkehr";

beforeEach(() => service.setTrouble({ kind: "none" }));

const begin = async (id: string) => payOnline(house, db, { loaded: await caseById(id), returnUrl });
const look = async (id: string) => {
  const seen = await lookAtPayment(house, db, await caseById(id));
  if (!seen) throw new Error("nothing to look at");
  return seen;
};

/** Ordered, and on the page of the payment service. */
async function atTheService() {
  const { id } = await town.order();
  expect(await begin(id)).toEqual({ kind: "begun" });
  const { payUrl } = await look(id);
  return { id, payUrl: payUrl ?? "" };
}

const planned = async (id: string) =>
  (await openTasksOfCase(db, id)).some(({ element }) => element === "terminPlanen");

/** The case went on, once, with everything booked once. */
async function expectPaidOnce(id: string, amount = FEE) {
  await town.drain();
  const { payment, loaded } = await paymentOf(id);
  expect(payment.standing).toBe("covered");
  expect(payment.entries).toHaveLength(1);
  expect(balanceOf(payment).received).toBe(amount);
  expect(loaded.state.paymentStanding).toBe("covered");
  expect(await planned(id)).toBe(true);
  const events = await eventsOfCase(db, id);
  expect(events.filter(({ kind }) => kind === "payment-received")).toHaveLength(1);
}

async function expectUnpaid(id: string) {
  const { payment } = await paymentOf(id);
  expect(payment.standing).toBe("awaited");
  expect(payment.entries).toEqual([]);
  expect(await planned(id)).toBe(false);
}

describe("an order that costs something", () => {
  it("waits for the money, with the intent written before anybody is asked", async () => {
    const { id, reference } = await town.order();
    const { rows, payment, loaded } = await paymentOf(id);
    expect(payment).toMatchObject({ amount: FEE, standing: "awaited", transactions: [] });
    expect(rows.payment).toMatchObject({
      case_reference: reference,
      pay_to: "castrop-rauxel",
      booking_key: "11.537.01.432100",
      positions: [{ id: "abholung", amount: FEE }],
    });
    expect(rows.payment.due_on.toString()).toBe("2026-04-21");
    expect(rows.payment.reference).not.toBe(reference);
    expect(loaded.state.status).toBe("ACTION_REQUIRED");
    expect(await planned(id)).toBe(false);
  });

  it("goes on when the service says that it is paid – even if nobody ever comes back", async () => {
    const { id, payUrl } = await atTheService();
    await service.act(payUrl, "pay");
    await expectUnpaid(id); // the browser was closed
    await town.pass({ seconds: 10 });
    await expectPaidOnce(id);
  });

  it("goes on at once when the browser comes back, because the service was asked", async () => {
    const { id, payUrl } = await atTheService();
    await service.act(payUrl, "pay");
    expect((await look(id)).open.payment.standing).toBe("covered");
    await town.pass({ hours: 24 });
    await expectPaidOnce(id);
  });

  it("does not go on because somebody came back without paying", async () => {
    const { id, payUrl } = await atTheService();
    expect((await look(id)).payUrl).toBe(payUrl);
    await expectUnpaid(id);
  });

  it("can be paid in a second try after the first was declined", async () => {
    const { id, payUrl } = await atTheService();
    await service.act(payUrl, "decline");
    await town.pass({ seconds: 10 });
    await expectUnpaid(id);
    expect(await begin(id)).toEqual({ kind: "begun" });
    const second = (await look(id)).payUrl ?? "";
    expect(second).not.toBe(payUrl);
    await service.act(second, "pay");
    await town.pass({ seconds: 10 });
    await expectPaidOnce(id);
  });

  it("takes up the same try again, however often somebody presses", async () => {
    const { id, payUrl } = await atTheService();
    await Promise.all([begin(id), begin(id), begin(id)]);
    expect((await look(id)).payUrl).toBe(payUrl);
    expect((await paymentOf(id)).payment.transactions).toHaveLength(1);
  });

  it("is begun once, however many tabs press at the same moment", async () => {
    const { id } = await town.order();
    await Promise.all([begin(id), begin(id), begin(id)]);
    const { transactions } = (await paymentOf(id)).payment;
    expect(transactions.filter(({ status }) => status === "INITIAL")).toHaveLength(1);
    expect(transactions).toHaveLength(1);
  });

  it("books once, however many askings run at the same moment", async () => {
    const { id, payUrl } = await atTheService();
    await service.act(payUrl, "pay");
    await Promise.all([look(id), look(id), look(id), town.pass({ seconds: 10 })]);
    await expectPaidOnce(id);
  });
});

describe("callbacks", () => {
  const hint = async (id: string) => {
    const [transaction] = (await paymentOf(id)).payment.transactions;
    await hintPayment(house, db, { transactionId: transaction?.transactionId });
    await town.drain();
  };

  it("make us ask at once", async () => {
    const { id, payUrl } = await atTheService();
    await service.act(payUrl, "pay");
    await hint(id);
    await expectPaidOnce(id);
  });

  it("prove nothing by themselves, before the return as after it, and as often as they like", async () => {
    const { id, payUrl } = await atTheService();
    await hint(id);
    await hint(id);
    await expectUnpaid(id);
    await service.act(payUrl, "pay");
    town.clock.set(town.clock.now().add({ minutes: 1 }).toString());
    await hint(id);
    await hint(id);
    await look(id);
    await hint(id);
    await expectPaidOnce(id);
  });

  it("about nothing of ours are passed over", async () => {
    for (const hinted of [{}, { requestId: 7 }, { requestId: "x" }, { transactionId: "' or 1=1" }])
      await hintPayment(house, db, hinted);
    await town.drain();
  });
});

describe("a payment service that fails", () => {
  it("slowly, is waited for", async () => {
    const { id } = await town.order();
    await service.setTrouble({ kind: "slow", milliseconds: 300 });
    expect(await begin(id)).toEqual({ kind: "begun" });
  });

  it("books another amount: too little is waited for, the next try asks for the rest", async () => {
    const { id, payUrl } = await atTheService();
    await service.setTrouble({ kind: "wrong-amount", grosAmount: 10 });
    await service.act(payUrl, "pay");
    await town.pass({ seconds: 10 });
    const { payment } = await paymentOf(id);
    expect(balanceOf(payment)).toMatchObject({ received: 1_000, missing: 1_500 });
    expect(payment.standing).toBe("awaited");
    await service.setTrouble({ kind: "none" });
    await begin(id);
    await service.act((await look(id)).payUrl ?? "", "pay");
    await town.pass({ seconds: 10 });
    expect(balanceOf((await paymentOf(id)).payment)).toMatchObject({ received: FEE, missing: 0 });
    expect(await planned(id)).toBe(true);
  });

  it("books too much: the case goes on, the surplus shows", async () => {
    const { id, payUrl } = await atTheService();
    await service.setTrouble({ kind: "wrong-amount", grosAmount: 30 });
    await service.act(payUrl, "pay");
    await town.pass({ seconds: 10 });
    await expectPaidOnce(id, 3_000);
    expect(balanceOf((await paymentOf(id)).payment).surplus).toBe(500);
  });

  it("creates and says 500: another request takes its place, nobody pays twice", async () => {
    const { id } = await town.order();
    await service.setTrouble({ kind: "fails-after-creating" });
    expect(await begin(id)).toEqual({ kind: "unavailable" });
    await expectUnpaid(id);
    await service.setTrouble({ kind: "none" });
    await town.pass({ seconds: 60 });
    expect(await begin(id)).toEqual({ kind: "begun" });
    await service.act((await look(id)).payUrl ?? "", "pay");
    await town.pass({ seconds: 10 });
    await expectPaidOnce(id);
  });

  it("books and says 500, to the browser and to us: we ask until it is well again", async () => {
    const { id, payUrl } = await atTheService();
    await service.setTrouble({ kind: "fails-after-booking" });
    expect((await service.act(payUrl, "pay")).status).toBe(500);
    await town.pass({ seconds: 10 });
    await town.pass({ seconds: 20 });
    await expectUnpaid(id);
    await service.setTrouble({ kind: "none" });
    await town.pass({ seconds: 40 });
    await expectPaidOnce(id);
  });

  it("is down: nothing is lost, the person is told, and it can be paid later", async () => {
    const { id } = await town.order();
    await service.setTrouble({ kind: "down" });
    expect(await begin(id)).toEqual({ kind: "unavailable" });
    await expectUnpaid(id);
    await service.setTrouble({ kind: "none" });
    await town.pass({ seconds: 60 });
    expect(await begin(id)).toEqual({ kind: "begun" });
  });

  it("never answers: the person waits for seconds, not for ever", async () => {
    const { id } = await town.order();
    await service.setTrouble({ kind: "silent" });
    const before = performance.now();
    expect(await begin(id)).toEqual({ kind: "unavailable" });
    expect(performance.now() - before).toBeLessThan(10_000);
    await expectUnpaid(id);
  }, 30_000);

  it("never says anything final: the Kasse has to find out, and what comes late still counts", async () => {
    const { id, payUrl } = await atTheService();
    await town.pass({ hours: 24 * 30 });
    const [transaction] = (await paymentOf(id)).payment.transactions;
    expect(transaction?.status).toBe("UNCLEAR");
    await service.act(payUrl, "pay");
    await hintPayment(house, db, { requestId: transaction?.requestId });
    await town.drain();
    expect(balanceOf((await paymentOf(id)).payment).received).toBe(FEE);
  });
});

describe("a process that dies", () => {
  it("between writing and asking leaves a try that ends by itself, so that another can begin", async () => {
    const { id } = await town.order();
    await service.setTrouble({ kind: "down" });
    await begin(id);
    expect((await paymentOf(id)).payment.transactions[0]?.status).toBe("REQUESTED");
    await service.setTrouble({ kind: "none" });
    await town.pass({ seconds: 60 });
    expect((await paymentOf(id)).payment.transactions[0]?.status).toBe("CANCELED");
    expect(await begin(id)).toEqual({ kind: "begun" });
  });
});

describe("nobody pays", () => {
  it("reminds after a week and ends after the deadline; money that still comes goes back", async () => {
    const { id, payUrl } = await atTheService();
    await town.pass({ hours: 24 * 7 });
    expect((await paymentOf(id)).payment.standing).toBe("awaited");
    await town.pass({ hours: 24 * 8 });
    const ended = await paymentOf(id);
    expect(ended.payment.standing).toBe("ended");
    expect(ended.loaded.state.status).toBe("COMPLETED");
    expect(await begin(id)).toEqual({ kind: "settled" });
    await service.act(payUrl, "pay");
    await town.pass({ hours: 6 });
    const late = await paymentOf(id);
    expect(balanceOf(late.payment)).toMatchObject({ due: 0, surplus: FEE });
    expect(await planned(id)).toBe(false);
  });
});

it("books at a town's own payment service only what is that town's", async () => {
  const { id } = await town.order();
  const other = house.databases.forAuthority(house.region.bySlug("waltrop")?.id ?? "");
  await begin(id);
  const [transaction] = (await paymentOf(id)).payment.transactions;
  await hintPayment(house, other, { requestId: transaction?.requestId });
  expect(await house.paymentProviders.of(other)).toBeUndefined();
});
