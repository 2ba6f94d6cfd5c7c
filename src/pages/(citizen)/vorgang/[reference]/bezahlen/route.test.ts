import { beforeEach, describe, expect, it } from "vitest";
import { openPayingTown, PAYING_TOWN } from "../../../../../../test/support/paying-town.ts";

const town = await openPayingTown();
const { service } = town;
beforeEach(() => service.setTrouble({ kind: "none" }));

/** A guest who ordered and looks the case up. */
async function guestWithOrder() {
  const { id, reference, secretWord } = await town.order();
  const guest = town.visitor(PAYING_TOWN);
  await guest.submit("/vorgang", { reference, secret: secretWord });
  const path = `/vorgang/${reference}`;
  return { id, guest, path, pay: `${path}/bezahlen` };
}

const serviceLink = (body: string): string =>
  /href="(http:\/\/127\.0\.0\.1:\d+\/bezahlen\/[^"]+)"/.exec(body)?.[1] ?? "";

describe("the page to pay at", () => {
  it("says how much, until when and how", async () => {
    const { guest, pay } = await guestWithOrder();
    const { status, body } = await guest.get(pay);
    expect(status).toBe(200);
    expect(body).toMatch(/25,00.€/);
    expect(body).toContain("21. April 2026");
    for (const way of ["Online bezahlen", "Ich überweise", "Rechnung bekommen"])
      expect(body).toContain(way);
  });

  it("leads to the payment service and says that nothing is lost on the way", async () => {
    const { guest, pay } = await guestWithOrder();
    const begun = await guest.submit(pay, { weg: "online" });
    expect([begun.status, begun.location]).toEqual([303, pay]);
    const { body } = await guest.get(pay);
    expect(body).toContain("Weiter zum Bezahldienst");
    expect(serviceLink(body)).toContain(service.origin);
  });

  it("gives account, amount and reference for a transfer", async () => {
    const { id, guest, pay } = await guestWithOrder();
    await guest.submit(pay, { weg: "transfer" });
    const { body } = await guest.get(pay);
    expect(body).toContain("DE89 3704 0044 0532 0130 00");
    expect(body).toContain((await town.paymentOf(id)).rows.payment.reference);
  });

  it("lets the case go on with an invoice and has nothing more to show then", async () => {
    const { guest, path, pay } = await guestWithOrder();
    await guest.submit(pay, { weg: "invoice" });
    expect((await guest.get(pay)).location).toBe(path);
    const { body } = await guest.get(path);
    expect(body).toContain("Auf Rechnung");
    expect(body).not.toContain("Jetzt bezahlen");
  });

  it("says so when the payment service is down, and offers the other ways", async () => {
    const { guest, pay } = await guestWithOrder();
    await service.setTrouble({ kind: "down" });
    const { status, body } = await guest.submit(pay, { weg: "online" });
    expect(status).toBe(503);
    expect(body).toContain("Der Bezahldienst antwortet gerade nicht");
    expect(body).toContain("Ihr Antrag ist sicher bei uns.");
    expect(body).toContain("Ich überweise");
  });

  it("takes no way that there is not", async () => {
    const { guest, pay } = await guestWithOrder();
    expect((await guest.submit(pay, { weg: "gold" })).status).toBe(400);
  });

  it("shows nobody else anything", async () => {
    const { pay } = await guestWithOrder();
    const other = await guestWithOrder();
    for (const stranger of [town.visitor(PAYING_TOWN), other.guest])
      for (const path of [pay, `${pay}/rueckkehr`]) {
        const { status, body } = await stranger.get(path);
        expect(status).toBe(404);
        expect(body).not.toContain("25,00");
      }
    const posted = await town.visitor(PAYING_TOWN).post(pay, { weg: "invoice" });
    expect(posted.status).toBe(404);
  });
});

describe("coming back from the payment service", () => {
  const atService = async () => {
    const order = await guestWithOrder();
    await order.guest.submit(order.pay, { weg: "online" });
    const payUrl = serviceLink((await order.guest.get(order.pay)).body);
    return { ...order, payUrl };
  };

  it("shows what the service says when it is asked, and the case has gone on", async () => {
    const { guest, path, pay, payUrl } = await atService();
    const back = await service.act(payUrl, "pay");
    expect(back.headers.get("location")).toContain(`${pay}/rueckkehr`);
    expect((await guest.get(`${pay}/rueckkehr`)).body).toContain("Bezahlt. Vielen Dank!");
    await town.drain();
    const { body } = await guest.get(path);
    expect(body).toContain("Ihre Zahlung ist eingegangen");
    expect(body).toContain("Wir suchen einen Abholtag.");
  });

  it("proves nothing: whoever types the address has paid nothing", async () => {
    const { guest, path, pay } = await atService();
    const { body } = await guest.get(`${pay}/rueckkehr`);
    expect(body).toContain("Wir haben noch keine Bestätigung");
    expect((await guest.get(path)).body).toContain("Jetzt bezahlen");
  });

  it("after cancelling says that nothing was charged and where to try again", async () => {
    const { guest, pay, payUrl } = await atService();
    await service.act(payUrl, "cancel");
    const { body } = await guest.get(`${pay}/rueckkehr`);
    expect(body).toContain("Das Bezahlen hat nicht geklappt");
    expect(body).toContain(`href="${pay}"`);
  });

  it("while the service is down asks for patience and loses nothing", async () => {
    const { guest, path, pay, payUrl } = await atService();
    await service.act(payUrl, "pay");
    await service.setTrouble({ kind: "down" });
    expect((await guest.get(`${pay}/rueckkehr`)).body).toContain(
      "Sie können diese Seite schließen",
    );
    await service.setTrouble({ kind: "none" });
    await town.pass({ seconds: 10 });
    expect((await guest.get(path)).body).toContain("Bezahlt");
  });
});

it("whoever has an account sees on the roof what is to be paid", async () => {
  const roof = await town.citizen("emscher-lippe");
  const { reference } = await town.order({ personId: roof.personId });
  const { body } = await roof.get("/konto");
  expect(body).toContain("Bitte bezahlen Sie, damit es weitergeht.");
  expect(body).toContain(`/vorgang/${reference}/bezahlen`);
  expect((await roof.get(`/vorgang/${reference}/bezahlen`)).status).toBe(200);
});

it("the dog tax never asks for money", async () => {
  const { body } = await town.visitor("waltrop").get("/leistungen/hundesteuer-anmeldung");
  expect(body).not.toContain("bezahlen");
});
