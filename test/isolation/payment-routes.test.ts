import { describe, expect, it } from "vitest";
import { newId } from "#platform/ids";
import { receiveTransfer } from "#payments";
import type { HttpVisitor } from "../support/http-visitor.ts";
import { openPayingTown, PAYING_TOWN } from "../support/paying-town.ts";

/** The routes about money, with everybody who must not get at them and somebody who may. */
const demoProvider = { authority: PAYING_TOWN, provider: "demo" as const, options: {} };
const town = await openPayingTown({ payments: [demoProvider] });
const { house, db, paymentOf } = town;
const owner = await town.citizen(PAYING_TOWN);
const cashier = await town.employee(PAYING_TOWN, { roles: ["approver"] });
const paying = await town.order({ personId: owner.personId });
const other = await town.order();
const { rows } = await paymentOf(paying.id);
const { reference } = rows.payment;
await receiveTransfer(house, db, {
  reference,
  amount: 100,
  entryId: newId(),
  staffId: cashier.staff.id,
  again: false,
});

const guest = town.visitor(PAYING_TOWN);
await guest.submit("/vorgang", { reference: other.reference, secret: other.secretWord });
const strangers: Record<string, HttpVisitor> = {
  "somebody without session": town.visitor(PAYING_TOWN),
  "another citizen": await town.citizen(PAYING_TOWN),
  "a guest with another case": guest,
  "staff of another town": await town.employee(PAYING_TOWN, {
    authority: "waltrop",
    roles: ["approver", "case-worker"],
  }),
};
const ofThisTown: Record<string, HttpVisitor> = {
  "a clerk": await town.employee(PAYING_TOWN, { office: "abfall" }),
  "a Loki": await town.employee(PAYING_TOWN, { roles: ["loki"] }),
  "the applicant": owner,
};

const payment = `/amt/kasse/${rows.payment.id}`;
const pay = `/vorgang/${paying.reference}/bezahlen`;
const shown: [string, string, "applicant" | "cashier"][] = [
  [pay, "24,00", "applicant"],
  [`${pay}/rueckkehr`, "24,00", "applicant"],
  ["/amt/kasse", reference, "cashier"],
  [payment, reference, "cashier"],
  ["/amt/kasse/tagesdatei?tag=2026-04-07", reference, "cashier"],
];
const changes: [string, Record<string, string>, "applicant" | "cashier"][] = [
  [pay, { weg: "invoice" }, "applicant"],
  ["/amt/kasse", { verwendungszweck: reference, betrag: "1", buchung: newId() }, "cashier"],
  [payment, { betrag: "1", grund: "goodwill" }, "cashier"],
  [`${payment}/erstattung`, { rueckzahlung: newId(), entscheidung: "ja" }, "cashier"],
  [`${payment}/nachfragen`, {}, "cashier"],
];
const kept = async () => JSON.stringify((await paymentOf(paying.id)).payment);
const forbiddenTo = (whose: "applicant" | "cashier") =>
  Object.entries(whose === "cashier" ? { ...strangers, ...ofThisTown } : { ...strangers, cashier });

describe("money", () => {
  it.each(shown)("%s shows nothing to anybody else", async (path, secret, whose) => {
    for (const [who, visitor] of forbiddenTo(whose))
      expect((await visitor.get(path)).body.includes(secret), `${who} gets ${path}`).toBe(false);
  });

  it.each(changes)("%s lets nobody else change anything", async (path, fields, whose) => {
    const before = await kept();
    for (const [who, visitor] of forbiddenTo(whose)) {
      await visitor.post(path, fields);
      expect(await kept(), `${who} posts ${path}`).toBe(before);
    }
  });

  it.each(shown)("%s shows it to the rightful person", async (path, secret, whose) => {
    const { status, body } = await (whose === "cashier" ? cashier : owner).get(path);
    expect(status).toBe(200);
    expect(body).toContain(secret);
  });
});
