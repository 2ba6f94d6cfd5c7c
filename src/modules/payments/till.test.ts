import { describe, expect, it } from "vitest";
import { dayOf } from "#platform/clock";
import { newId } from "#platform/ids";
import { eventsOfCase } from "#cases";
import { FEE, openPayingTown, PAYING_TOWN } from "../../../test/support/paying-town.ts";
import { caseOf, workOn } from "../../../test/support/town-hall.ts";
import {
  askRefund,
  balanceOf,
  chooseWay,
  dailyFile,
  decideRefund,
  receiveTransfer,
  tillOverview,
} from "./index.ts";

const demoProvider = { authority: PAYING_TOWN, provider: "demo" as const, options: {} };
const town = await openPayingTown({ payments: [demoProvider] });
const { house, db, clock, paymentOf, caseById } = town;
const cashier = (await town.employee(PAYING_TOWN, { name: "Kasse", roles: ["approver"] })).staff;
const second = (await town.employee(PAYING_TOWN, { name: "Zweite", roles: ["approver"] })).staff;
const clerk = (await town.employee(PAYING_TOWN, { office: "abfall" })).staff;

const transfer = async (
  id: string,
  change: Partial<Parameters<typeof receiveTransfer>[2]> = {},
) => {
  const { rows } = await paymentOf(id);
  const { reference } = rows.payment;
  const entryId = newId();
  const given = { reference, amount: FEE, entryId, staffId: cashier.id, again: false, ...change };
  return receiveTransfer(house, db, given);
};
const paidOrder = async () => {
  const { id } = await town.order();
  await transfer(id);
  await town.drain();
  return id;
};

describe("a bank transfer", () => {
  it("is announced by the applicant and booked by the Kasse; then the case goes on", async () => {
    const { id } = await town.order();
    expect(await chooseWay(house, db, { loaded: await caseById(id), way: "transfer" })).toBe(true);
    expect((await paymentOf(id)).payment).toMatchObject({ way: "transfer", standing: "awaited" });
    expect((await transfer(id)).kind).toBe("booked");
    await town.drain();
    expect((await paymentOf(id)).loaded.state.status).toBe("PROCESSING");
  });

  it("is found by its number however it is typed, and by no other", async () => {
    const { id } = await town.order();
    const { reference } = (await paymentOf(id)).rows.payment;
    const typed = ` ${reference.toLowerCase().replaceAll("-", " ")}`;
    const slip = reference.replace(/.$/, (last) => (last === "0" ? "1" : "0"));
    expect((await transfer(id, { reference: slip })).kind).toBe("unknown");
    expect((await transfer(id, { reference: "nichts" })).kind).toBe("unknown");
    expect((await transfer(id, { reference: typed })).kind).toBe("booked");
  });

  it("is booked once when somebody presses twice", async () => {
    const { id } = await town.order();
    const entryId = newId();
    const both = await Promise.all([transfer(id, { entryId }), transfer(id, { entryId })]);
    expect(both.map(({ kind }) => kind)).toEqual(["booked", "booked"]);
    expect((await paymentOf(id)).payment.entries).toHaveLength(1);
  });

  it("is asked about when money came before, and then shows as too much", async () => {
    const id = await paidOrder();
    expect((await transfer(id)).kind).toBe("paid-before");
    expect((await transfer(id, { again: true })).kind).toBe("booked");
    expect(balanceOf((await paymentOf(id)).payment).surplus).toBe(FEE);
  });

  it("is not the business of another town", async () => {
    const { id } = await town.order();
    const { reference } = (await paymentOf(id)).rows.payment;
    const waltrop = house.databases.forAuthority(house.region.bySlug("waltrop")?.id ?? "");
    const given = { reference, amount: FEE, entryId: newId(), staffId: cashier.id, again: true };
    expect(await receiveTransfer(house, waltrop, given)).toEqual({ kind: "unknown" });
    expect((await tillOverview(waltrop, clock.now().subtract({ hours: 1 }))).lines).toEqual([]);
  });
});

describe("an invoice", () => {
  it("lets the case go on and is paid later", async () => {
    const { id } = await town.order();
    await chooseWay(house, db, { loaded: await caseById(id), way: "invoice" });
    await town.drain();
    const { payment, loaded } = await paymentOf(id);
    expect(loaded.state.status).toBe("PROCESSING");
    expect(balanceOf(payment).missing).toBe(FEE);
    expect((await transfer(id)).kind).toBe("booked");
    expect(balanceOf((await paymentOf(id)).payment).missing).toBe(0);
  });

  it("is not to be had once the case went on", async () => {
    const id = await paidOrder();
    expect(await chooseWay(house, db, { loaded: await caseById(id), way: "invoice" })).toBe(false);
  });
});

describe("giving money back", () => {
  const ask = async (id: string, amount: number, who = cashier) =>
    askRefund(house, db, { open: await paymentOf(id), who, amount, reason: "goodwill" });

  it("is done at once up to the town's limit, in full or in part, and the applicant reads it", async () => {
    const id = await paidOrder();
    expect(await ask(id, 1_000)).toEqual({ kind: "made" });
    expect(balanceOf((await paymentOf(id)).payment)).toMatchObject({ refunded: 1_000, due: 1_500 });
    expect(await ask(id, 1_500)).toEqual({ kind: "made" });
    expect((await ask(id, 1)).kind).toBe("impossible");
    const events = await eventsOfCase(db, id);
    expect(events.filter(({ kind }) => kind === "payment-refunded")).toHaveLength(2);
    expect(events.find(({ kind }) => kind === "payment-refunded")?.isPublic).toBe(true);
  });

  it("above the limit takes two people", async () => {
    const id = await paidOrder();
    await transfer(id, { amount: 10_000, again: true });
    expect(await ask(id, 10_000)).toEqual({ kind: "asked" });
    const open = await paymentOf(id);
    const refund = open.payment.refunds[0]!;
    const decide = (who: typeof cashier, give: boolean) =>
      decideRefund(house, db, { open, who, id: refund.id, give });
    expect(await decide(cashier, true)).toMatchObject({
      kind: "impossible",
      sentence: expect.stringMatching(/Vier-Augen-Prinzip/),
    });
    expect(await decide(second, true)).toEqual({ kind: "made" });
    expect(await decide(second, true)).toMatchObject({ kind: "made" });
    expect(balanceOf((await paymentOf(id)).payment)).toMatchObject({
      refunded: 10_000,
      surplus: 0,
    });
  });

  it("is for those who see to the money only", async () => {
    const id = await paidOrder();
    expect(await ask(id, 100, clerk)).toMatchObject({
      kind: "impossible",
      sentence: "Dafür brauchen Sie die Rolle „Leitung und Zweitprüfung“.",
    });
  });

  it("is never more than came in, and never without a case", async () => {
    const id = await paidOrder();
    expect(await ask(id, FEE + 1)).toMatchObject({ kind: "impossible" });
    expect(await ask(id, 0)).toMatchObject({ kind: "impossible" });
  });

  it("is prepared by the process when the town cannot deliver", async () => {
    const id = await paidOrder();
    await workOn(house, db, {
      caseId: id,
      who: clerk,
      outcome: "nichtMoeglich",
      body: { absagegrund: "Straße gesperrt." },
    });
    await town.drain();
    const open = await paymentOf(id);
    expect((await caseOf(house, db, id)).state.closedAt).not.toBeNull();
    expect(open.payment.refunds).toMatchObject([
      { amount: FEE, state: "asked", askedBy: null, reason: "not-delivered" },
    ]);
    const refund = open.payment.refunds[0]!;
    const given = { open, who: cashier, id: refund.id, give: true };
    expect(await decideRefund(house, db, given)).toEqual({ kind: "made" });
    expect(balanceOf((await paymentOf(id)).payment)).toMatchObject({ due: 0, surplus: 0 });
  });
});

describe("the reconciliation", () => {
  it("has what does not fit on top and adds up", async () => {
    const fine = await paidOrder();
    const twice = await paidOrder();
    await transfer(twice, { again: true });
    const { lines, totals } = await tillOverview(db, clock.now().subtract({ hours: 1 }));
    const place = (id: string) => lines.findIndex(({ rows }) => rows.payment.case_id === id);
    expect(place(twice)).toBeLessThan(place(fine));
    expect(lines[place(twice)]?.differences).toEqual(["surplus"]);
    expect(lines[place(fine)]?.differences).toEqual([]);
    const sum = (name: "received" | "due") =>
      lines.reduce((total, { balance }) => total + balance[name], 0);
    expect([totals.received, totals.due]).toEqual([sum("received"), sum("due")]);
    expect(totals.received - totals.refunded).toBe(totals.due - totals.missing + totals.surplus);
  });
});

describe("the daily file", () => {
  const linesOf = (body: Buffer) => body.toString("utf8").trim().split("\r\n");

  it("has every booking of its day once, in the way German offices open it", async () => {
    await town.pass({ hours: 48 });
    const { id } = await town.order();
    const { reference, case_reference } = (await paymentOf(id)).rows.payment;
    await transfer(id);
    await askRefund(house, db, {
      open: await paymentOf(id),
      who: cashier,
      amount: 1_050,
      reason: "goodwill",
    });
    const { body, isFinal } = await dailyFile(house, db, dayOf(clock.now()));
    expect(body.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(isFinal).toBe(false);
    const [, ...rows] = linesOf(body);
    const day = "09.04.2026";
    expect(rows.map((row) => row.split(";").slice(0, 10).join(";"))).toEqual([
      `${day};Zahlung;25,00;EUR;${reference};${case_reference};sperrmuell;Überweisung;castrop-rauxel;11.537.01.432100`,
      `${day};Rückzahlung;-10,50;EUR;${reference};${case_reference};sperrmuell;;castrop-rauxel;11.537.01.432100`,
    ]);
  });

  it("of a day that is over never changes, and every booking is in exactly one", async () => {
    await town.pass({ hours: 24 });
    const yesterday = dayOf(clock.now());
    const { id } = await town.order();
    await transfer(id);
    await town.pass({ hours: 24 });
    const before = await dailyFile(house, db, yesterday);
    await transfer(id, { again: true });
    expect(await dailyFile(house, db, yesterday)).toEqual(before);
    expect(before.isFinal).toBe(true);
    const today = await dailyFile(house, db, dayOf(clock.now()));
    const bookings = [before, today].flatMap(({ body }) => linesOf(body).slice(1));
    expect(new Set(bookings.map((row) => row.split(";").at(-1))).size).toBe(2);
  });

  it("names who gets an invoice, and nobody else", async () => {
    await town.pass({ hours: 24 });
    const { id } = await town.order();
    await chooseWay(house, db, { loaded: await caseById(id), way: "invoice" });
    await transfer(id);
    const { body } = await dailyFile(house, db, dayOf(clock.now()));
    const [, claim, receipt] = linesOf(body);
    expect(claim).toContain("Sollstellung;25,00");
    expect(claim).toContain("Iris Sommer, Am Markt 2, 44575 Castrop-Rauxel");
    expect(receipt).not.toContain("Sommer");
  });
});
