import { describe, expect, it } from "vitest";
import { newId } from "#platform/ids";
import { FEE, openPayingTown, PAYING_TOWN } from "../../../test/support/paying-town.ts";
import { happenToPayment } from "./apply-event.ts";
import { findPayment, findPaymentOfCase, insertEntry, updatePayment } from "./queries.ts";
import { applyEvent } from "./apply-event.ts";

const demoProvider = { authority: PAYING_TOWN, provider: "demo" as const, options: {} };
const town = await openPayingTown({ payments: [demoProvider] });
const { db, house, clock } = town;

describe("what is owed", () => {
  it("is written with the application, once", async () => {
    const { id } = await town.order();
    const rows = await findPaymentOfCase(db, id);
    expect(rows?.payment).toMatchObject({ amount: FEE, revision: 0, way: null, dropped: false });
    expect(rows?.transactions).toEqual([]);
  });

  it("belongs to its town", async () => {
    const { id } = await town.order();
    const waltrop = house.databases.forAuthority(house.region.bySlug("waltrop")?.id ?? "");
    expect(await findPaymentOfCase(waltrop, id)).toBeUndefined();
  });

  it("is changed by the first of two who read the same", async () => {
    const { id } = await town.order();
    const { payment } = (await findPaymentOfCase(db, id))!;
    const change = { id: payment.id, way: "transfer" as const, dropped: false, revision: 0 };
    expect(await Promise.all([updatePayment(db, change), updatePayment(db, change)])).toContain(
      false,
    );
  });
});

describe("an entry", () => {
  it("cannot be written twice for the same money, changed or deleted", async () => {
    const { id } = await town.order();
    const { payment } = (await findPaymentOfCase(db, id))!;
    const entry = {
      authority_id: payment.authority_id,
      id: newId(),
      payment_id: payment.id,
      kind: "receipt" as const,
      amount: FEE,
      source: "transfer:1",
      booked_at: clock.now(),
      staff_id: null,
    };
    await insertEntry(db, entry);
    await expect(insertEntry(db, { ...entry, id: newId() })).rejects.toThrow(/duplicate|unique/i);
    await expect(
      db
        .tables<{ payment_entry: { amount: number } }>()
        .updateTable("payment_entry")
        .set({ amount: 1 })
        .execute(),
    ).rejects.toThrow(/append-only/);
    await expect(
      db.tables<{ payment_entry: object }>().deleteFrom("payment_entry").execute(),
    ).rejects.toThrow(/append-only/);
  });
});

describe("money and case", () => {
  it("change together or not at all", async () => {
    const { id } = await town.order();
    const open = await town.paymentOf(id);
    const event = { kind: "transfer-received", entryId: newId(), amount: FEE } as const;
    const dies = applyEvent(db, open, {
      event,
      actor: "staff",
      now: clock.now(),
      write: async () => {
        throw new Error("killed");
      },
    });
    await expect(dies).rejects.toThrow("killed");
    const after = await town.paymentOf(id);
    expect(after.payment.entries).toEqual([]);
    expect(after.loaded.state.paymentStanding).toBe("awaited");
    expect(after.loaded.state.revision).toBe(open.loaded.state.revision);
  });

  it("meet whoever was faster with fresh eyes: nothing is lost and nothing doubled", async () => {
    const { id } = await town.order();
    const { rows } = await town.paymentOf(id);
    const pay = (entryId: string) =>
      happenToPayment(house, db, {
        paymentId: rows.payment.id,
        event: { kind: "transfer-received", entryId, amount: 500 },
        actor: "staff",
        now: clock.now(),
      });
    const ids = [newId(), newId(), newId()];
    await Promise.all([...ids, ...ids].map(pay));
    const { entries } = (await findPayment(db, rows.payment.id))!;
    expect(entries).toHaveLength(3);
  });
});
