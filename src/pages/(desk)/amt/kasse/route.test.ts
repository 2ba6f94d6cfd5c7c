import { describe, expect, it } from "vitest";
import { openPayingTown, PAYING_TOWN } from "../../../../../test/support/paying-town.ts";

const demoProvider = { authority: PAYING_TOWN, provider: "demo" as const, options: {} };
const town = await openPayingTown({ payments: [demoProvider] });
const employee = (name: string, roles: ("approver" | "case-worker" | "loki")[]) =>
  town.employee(PAYING_TOWN, { name, roles, office: "abfall" });
const cashier = await employee("Karin Kasse", ["approver"]);
const second = await employee("Zoe Zweit", ["approver"]);

async function owed() {
  const { id } = await town.order();
  const { rows } = await town.paymentOf(id);
  return { id, path: `/amt/kasse/${rows.payment.id}`, reference: rows.payment.reference };
}
const book = (reference: string, more: Record<string, string> = {}) =>
  cashier.submit("/amt/kasse", { verwendungszweck: reference, betrag: "25,00", ...more });

describe("the Kasse", () => {
  it("is for those who see to the money, in their own town", async () => {
    const { path } = await owed();
    const strangers = [
      await employee("Sabine Sach", ["case-worker"]),
      await employee("Lore Loki", ["loki"]),
      await town.employee(PAYING_TOWN, { authority: "waltrop", roles: ["approver"] }),
    ];
    for (const stranger of strangers)
      for (const url of ["/amt/kasse", "/amt/kasse/tagesdatei?tag=2026-04-07", path]) {
        const { status, body } = await stranger.get(url);
        expect(status).toBe(403);
        expect(body).not.toMatch(/CR-\w{4}-\w{4}-\w/);
      }
    expect((await cashier.get("/amt/kasse")).status).toBe(200);
    expect((await town.visitor(PAYING_TOWN).get("/amt/kasse")).location).toMatch(/anmelden/);
  });

  it("books a transfer and shows it, with who did it", async () => {
    const { path, reference } = await owed();
    const booked = await book(reference);
    expect([booked.status, booked.location]).toEqual([303, path]);
    const { body } = await cashier.get(path);
    expect(body).toContain("Karin Kasse");
    expect(body).toContain("Bezahlt");
    expect(body).toContain("„Es ist alles bezahlt.“");
  });

  it.each([
    [
      "a slip in the number",
      { verwendungszweck: "CR-0000-0000-1" },
      /Prüfen Sie bitte jedes Zeichen/,
    ],
    ["no amount", { betrag: "viel" }, /Bitte geben Sie den Betrag in Euro an/],
    ["nothing", { betrag: "0" }, /Bitte geben Sie den Betrag in Euro an/],
  ])("says what is wrong: %s", async (_, change, sentence) => {
    const { reference } = await owed();
    const { status, body, title } = await book(reference, change);
    expect(status).toBe(422);
    expect(title).toMatch(/^Fehler: /);
    expect(body).toMatch(sentence);
  });

  it("asks before it books a second time", async () => {
    const { id, reference } = await owed();
    await book(reference);
    const asked = await book(reference);
    expect(asked.body).toContain("Hier ist schon Geld eingegangen");
    await book(reference, { nochmal: "yes" });
    expect((await town.paymentOf(id)).payment.entries).toHaveLength(2);
    expect((await cashier.get("/amt/kasse")).body).toContain("Zu viel bezahlt");
  });

  it("gives money back, above the limit with a second person", async () => {
    const { id, path, reference } = await owed();
    await book(reference, { betrag: "100" });
    await cashier.submit(path, { betrag: "75,00", grund: "wrong-amount" });
    const asked = await cashier.get(path);
    expect(asked.body).toContain("Vier-Augen-Prinzip");
    expect(asked.body).not.toContain("Freigeben und zurückzahlen");
    const open = await second.get(path);
    expect(open.body).toContain("Freigeben und zurückzahlen");
    const refund = (await town.paymentOf(id)).payment.refunds[0]?.id ?? "";
    const decision = { rueckzahlung: refund, entscheidung: "ja" };
    expect((await cashier.post(`${path}/erstattung`, decision)).status).toBe(409);
    expect((await second.post(`${path}/erstattung`, decision)).status).toBe(303);
    expect((await town.paymentOf(id)).payment.refunds[0]?.state).toBe("made");
    expect((await second.post(`${path}/erstattung`, decision)).status).toBe(409);
  });

  it("needs an amount and a reason", async () => {
    const { path, reference } = await owed();
    await book(reference);
    expect((await cashier.submit(path, { betrag: "5" })).status).toBe(422);
    expect((await cashier.submit(path, { betrag: "500", grund: "goodwill" })).status).toBe(409);
  });

  it("gives out the file of a day", async () => {
    const { headers, body } = await cashier.get("/amt/kasse/tagesdatei?tag=2026-04-07");
    expect(headers["content-type"]).toBe("text/csv; charset=utf-8");
    expect(headers["content-disposition"]).toContain("kasse-2026-04-07-vorlaeufig.csv");
    expect(body).toContain("Zahlung;25,00;EUR");
    for (const tag of ["", "2026-02-30", "heute", "../etc"])
      expect((await cashier.get(`/amt/kasse/tagesdatei?tag=${tag}`)).status).toBe(400);
  });

  it("asks the payment service when it wants to know", async () => {
    const { path } = await owed();
    await cashier.get(path);
    const { status, body } = await cashier.post(`${path}/nachfragen`);
    expect(status).toBe(200);
    expect(body).toContain("Der Bezahldienst wurde gefragt.");
  });

  it("finds no payment of another town", async () => {
    const { path } = await owed();
    const elsewhere = await town.employee("waltrop", { roles: ["approver"] });
    expect((await elsewhere.get(path)).status).toBe(404);
  });
});
