import { afterAll, describe, expect, it } from "vitest";
import { dayOf } from "#platform/clock";
import { startPayment } from "../../sandbox/payment/testing/start-payment.ts";
import { sentCase } from "../support/applications.ts";
import { type Look, openBrowser, type Visitor } from "../support/browser.ts";
import { readJourney } from "../support/package-journey.ts";
import { PAYING_TOWN } from "../support/paying-town.ts";
import { runPortal } from "../support/running-portal.ts";

const journey = readJourney("sperrmuell", "mit-gebuehr");
const small = readJourney("sperrmuell", "nur-grundgebuehr");
const payment = await startPayment();
afterAll(payment.stop);
const portal = await runPortal(journey.surroundings.today, { payment });
await payment.setCallback(portal.url(PAYING_TOWN, `/schnittstellen/bezahlung/${PAYING_TOWN}`));
const visitor = await openBrowser(portal);

type Sent = { reference: string; secretWord: string };

/** Somebody ordered a collection for 25 euros, without an account. */
const order = (): Promise<Sent> => {
  const wunschAb = dayOf(portal.clock.now()).add({ days: 14 }).toString();
  const declared = { ...small.declared, wunschAb };
  const wanted = { slug: PAYING_TOWN, packageId: "sperrmuell", journey: { ...small, declared } };
  return sentCase(portal.house, wanted);
};

/** A browser that knows nothing of before: looks the case up. */
async function lookUp({ reference, secretWord }: Sent, look: Look = {}): Promise<Visitor> {
  const who = await visitor(look);
  await who.go(PAYING_TOWN, "/vorgang");
  await who.answer({ reference, secret: secretWord });
  await who.press("Stand ansehen");
  return who;
}

const closeBrowser = (who: Visitor): Promise<void> => who.page.context().close();

/** The ways up to the moment when the browser is closed. */
const toPayPage = (who: Visitor) => who.press("Jetzt bezahlen");
async function toServiceLink(who: Visitor): Promise<void> {
  await toPayPage(who);
  await who.press("Online bezahlen");
}
async function toService(who: Visitor): Promise<void> {
  await toServiceLink(who);
  await who.press("Weiter zum Bezahldienst");
}

describe("somebody orders a collection that costs something", () => {
  it("and is told what it costs and why before it is sent, pays, and sees it go on", async () => {
    const ilse = await visitor({ width: 320 });
    await ilse.go(PAYING_TOWN, "/antrag/sperrmuell");
    await ilse.press("Ohne Konto beginnen");
    await ilse.travel(journey);
    await ilse.looksRight();
    const review = await ilse.text();
    expect(review).toMatch(/Abholung\s+Beispielwert, ungeprüft\s+25,00.€/);
    expect(review).toMatch(/Zusammen\s+59,50.€/);
    await ilse.press("Alles richtig – weiter zum Absenden");
    expect(await ilse.text()).toMatch(/Es kostet 59,50.€/);
    await ilse.press("Jetzt absenden");
    expect(await ilse.text()).toContain("Ihr Antrag ist schon bei uns");
    await ilse.looksRight();
    await toPayPage(ilse);
    await ilse.looksRight();
    await ilse.press("Online bezahlen");
    await ilse.looksRight();
    await ilse.press("Weiter zum Bezahldienst");
    await ilse.looksRight();
    await ilse.press("Jetzt bezahlen");
    expect(await ilse.text()).toContain("Bezahlt. Vielen Dank!");
    await ilse.looksRight();
    await portal.drain();
    await ilse.press("Zum Vorgang");
    expect(await ilse.text()).toContain("Wir suchen einen Abholtag.");
    await ilse.looksRight();
  }, 90_000);
});

describe("the browser is closed", () => {
  it.each([
    ["right after sending", async () => undefined],
    ["while choosing how to pay", toPayPage],
    ["before the way to the payment service", toServiceLink],
    ["at the payment service, before paying", toService],
  ] as const)("%s: it can be paid later, from any other browser", async (_, until) => {
    const sent = await order();
    const first = await lookUp(sent);
    await until(first);
    await closeBrowser(first);
    portal.clock.pass({ minutes: 5 });
    await portal.drain();
    const later = await lookUp(sent, { scheme: "dark" });
    expect(await later.text()).toMatch(/Sie: Es fehlt noch die Bezahlung/);
    await later.looksRight();
    await toPayPage(later);
    const begun = await later.page.getByRole("link", { name: "Weiter zum Bezahldienst" }).count();
    if (begun === 0) await later.press("Online bezahlen");
    await later.press("Weiter zum Bezahldienst");
    await later.press("Jetzt bezahlen");
    expect(await later.text()).toContain("Bezahlt. Vielen Dank!");
  });

  it.each([
    ["after paying, before the way back", { kind: "none" }, true],
    ["after paying, and no callback ever comes", { kind: "none" }, false],
    ["when the service books and shows an error", { kind: "fails-after-booking" }, true],
  ] as const)("%s: the case goes on all the same", async (_, trouble, callsBack) => {
    const nowhere = "http://127.0.0.1:9/";
    const ours = portal.url(PAYING_TOWN, `/schnittstellen/bezahlung/${PAYING_TOWN}`);
    await payment.setCallback(callsBack ? ours : nowhere);
    const sent = await order();
    const first = await lookUp(sent);
    await toService(first);
    const payPage = first.page.url();
    await closeBrowser(first);
    await payment.setTrouble(trouble);
    await payment.act(payPage, "pay"); // the answer with the way back reaches nobody
    await payment.setTrouble({ kind: "none" });
    portal.clock.pass({ minutes: 5 });
    await portal.drain();
    const later = await lookUp(sent);
    expect(await later.text()).toMatch(/Stand\s+Bezahlt/);
    expect(await later.text()).toContain("Wir suchen einen Abholtag.");
  });

  it("on the page that thanks: nothing has to be pressed there", async () => {
    const sent = await order();
    const first = await lookUp(sent, { javaScript: false });
    await toService(first);
    await first.press("Jetzt bezahlen");
    await closeBrowser(first);
    await portal.drain();
    expect(await (await lookUp(sent)).text()).toContain("Wir suchen einen Abholtag.");
  });
});

describe("the Kasse", () => {
  it("sees what does not fit, books a transfer and gives money back", async () => {
    const sent = await order();
    const payer = await lookUp(sent);
    await toPayPage(payer);
    await payer.press("Ich überweise");
    await payer.looksRight();
    const reference = await payer.page.locator("strong.code").innerText();
    const cashier = await visitor({ width: 320, scheme: "dark" });
    await cashier.go(PAYING_TOWN, "/amt/kasse");
    await cashier.signInAsStaff("castrop-rauxel-leitung");
    await cashier.looksRight();
    await cashier.answer({ verwendungszweck: reference.toLowerCase(), betrag: "30" });
    await cashier.press("Als bezahlt buchen");
    expect(await cashier.heading()).toBe(`Zahlung ${reference}`);
    await cashier.looksRight();
    await cashier.go(PAYING_TOWN, "/amt/kasse");
    expect(await cashier.text()).toContain("Zu viel bezahlt");
    await cashier.press(reference);
    expect(await cashier.page.locator('[name="betrag"]').inputValue()).toBe("5,00");
    await cashier.choose("Falscher Betrag");
    await cashier.press("Rückzahlung veranlassen");
    expect(await cashier.text()).toMatch(/Zurückgezahlt\s+5,00.€/);
    await portal.drain();
    await payer.go(PAYING_TOWN, `/vorgang/${sent.reference}`);
    expect(await payer.text()).toMatch(/Es ist alles bezahlt\. Zurückgezahlt: 5,00.€/);
  });
});
