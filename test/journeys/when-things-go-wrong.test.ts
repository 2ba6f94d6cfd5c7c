import { describe, expect, it } from "vitest";
import { completeDraft, sentCase } from "../support/applications.ts";
import { openBrowser } from "../support/browser.ts";
import { readJourney } from "../support/package-journey.ts";
import { runPortal } from "../support/running-portal.ts";
import { openCitizen } from "../support/sessions.ts";

const journey = readJourney("hundesteuer-anmeldung", "ein-hund");
const portal = await runPortal(journey.surroundings.today);
const visitor = await openBrowser(portal);

const dog = { slug: "waltrop", packageId: "hundesteuer-anmeldung", journey };
const PATH = "/antrag/hundesteuer-anmeldung";

/** Somebody signed in who has answered everything. */
async function signedInWithDraft() {
  const anna = await visitor({ width: 320 });
  const { cookie, personId } = await openCitizen(portal.house, "waltrop", {
    subject: "ELSIM-EL01",
  });
  await completeDraft(portal.house, { ...dog, personId });
  await anna.receive("waltrop", cookie);
  return anna;
}

async function guestWithDraft() {
  const guest = await visitor();
  const { pass } = await completeDraft(portal.house, dog);
  await guest.go("waltrop", `/antrag/fortsetzen/${pass}`);
  return guest;
}

const referenceOf = (text: string) => /WA-\w{4}-\w{4}-\w/.exec(text)?.[0];

describe("a counterpart that does not answer", () => {
  it("account: says so, and everything works again afterwards", async () => {
    const anna = await visitor({ scheme: "dark" });
    await portal.setAccountTrouble({ kind: "down" });
    await anna.go("waltrop", PATH);
    await anna.press("Anmelden und beginnen");
    expect(await anna.heading()).toBe("Die Anmeldung geht gerade nicht");
    expect(await anna.text()).toContain("auch ohne Konto");
    await anna.looksRight();
    await portal.setAccountTrouble({ kind: "none" });
    await anna.go("waltrop", PATH);
    await anna.press("Anmelden und beginnen");
    await anna.signInAs("EL02");
    expect(await anna.text()).toContain("Sie sind angemeldet als Mehmet Probemeister.");
  });

  it("mail: the case goes on, and the mail is sent later", async () => {
    const before = (await portal.mails()).length;
    await portal.setMailDown(true);
    const { reference } = await sentCase(portal.house, dog);
    await portal.drain();
    expect(reference).toMatch(/^WA-/);
    expect((await portal.mails()).length).toBe(before);
    await portal.setMailDown(false);
    portal.clock.pass({ minutes: 1 });
    await portal.drain();
    expect((await portal.mails()).length).toBe(before + 1);
  });
});

describe("a session that ends", () => {
  it("loses nothing of what was being typed", async () => {
    const anna = await signedInWithDraft();
    await anna.go("waltrop", `${PATH}/hunde-angaben`);
    await anna.answer({ "hunde.0.farbe": "gescheckt" });
    portal.clock.pass({ hours: 2 });
    await anna.press("Weiter");
    expect(await anna.text()).toContain("Wir haben aufgehoben, was Sie gerade eingegeben haben.");
    await anna.looksRight();
    await anna.press("Anmelden und weitermachen");
    await anna.signInAs("EL01");
    expect(anna.path()).toBe(`${PATH}/hunde-angaben`);
    expect(await anna.text()).toContain("Wir haben aufgehoben, was Sie eingegeben hatten");
    expect(await anna.page.locator('[name="hunde.0.farbe"]').inputValue()).toBe("gescheckt");
    await anna.looksRight();
    await anna.press("Weiter");
    expect(await anna.heading()).toBe("Frühere Anmeldung");
  });

  it("leads from the sending page over signing in back to it", async () => {
    const anna = await signedInWithDraft();
    await anna.go("waltrop", `${PATH}/absenden`);
    portal.clock.pass({ hours: 2 });
    await anna.press("Jetzt absenden");
    expect(await anna.text()).toContain("Es wurde nichts verändert.");
    await anna.looksRight();
    await anna.press("Anmelden und weitermachen");
    await anna.signInAs("EL01");
    expect(anna.path()).toBe(`${PATH}/absenden`);
    await anna.press("Jetzt absenden");
    expect(referenceOf(await anna.text())).toBeDefined();
  });
});

describe("a form that is too old", () => {
  it("keeps what was typed and asks to send it once more", async () => {
    const guest = await guestWithDraft();
    await guest.go("waltrop", `${PATH}/erreichbarkeit`);
    await guest.page.context().clearCookies({ name: "formular" });
    await guest.answer({ telefon: "02309 4711" });
    await guest.press("Weiter");
    expect(await guest.text()).toContain("Bitte senden Sie die Seite noch einmal ab");
    expect(await guest.page.locator("[name=telefon]").inputValue()).toBe("02309 4711");
    await guest.looksRight();
    await guest.press("Weiter");
    expect(guest.path()).toBe(`${PATH}/hunde-angaben`);
  });

  it("sends nothing by mistake", async () => {
    const guest = await guestWithDraft();
    await guest.go("waltrop", `${PATH}/absenden`);
    await guest.page.context().clearCookies({ name: "formular" });
    await guest.press("Jetzt absenden");
    expect(await guest.text()).toContain("Es wurde nichts verändert.");
    await guest.looksRight();
    await guest.page.goBack();
    await guest.page.reload();
    await guest.press("Jetzt absenden");
    expect(referenceOf(await guest.text())).toBeDefined();
  });
});

describe("sending twice", () => {
  it("makes one case, and both windows show it", async () => {
    const one = await guestWithDraft();
    await one.go("waltrop", `${PATH}/absenden`);
    const other = await one.another();
    await other.go("waltrop", `${PATH}/absenden`);
    await one.press("Jetzt absenden");
    await other.press("Jetzt absenden");
    const text = await one.text();
    expect(referenceOf(text)).toBeDefined();
    expect(await other.text()).toBe(text);
    expect(text).toContain("Ihr Kennwort zum Vorgang");
  });

  it("does no harm by an impatient double click", async () => {
    const guest = await guestWithDraft();
    await guest.go("waltrop", `${PATH}/absenden`);
    await guest.onward(() => guest.page.getByRole("button", { name: "Jetzt absenden" }).dblclick());
    await guest.page.waitForURL(/gesendet$/);
    expect(referenceOf(await guest.text())).toBeDefined();
    expect(await guest.text()).toContain("Ihr Kennwort zum Vorgang");
  });
});

describe("somebody of another office", () => {
  it("has to say why they open a case, and the applicant reads it", async () => {
    const anna = await visitor();
    const { cookie, personId } = await openCitizen(portal.house, "waltrop", {
      subject: "ELSIM-EL05",
    });
    const { reference, id } = await sentCase(portal.house, { ...dog, personId });
    await portal.drain();
    const clerk = await visitor({ width: 320 });
    await clerk.go("waltrop", `/amt/vorgang/${id}`);
    await clerk.signInAsStaff("waltrop-abfall");
    expect(await clerk.heading()).toBe("Warum öffnen Sie diesen Vorgang?");
    await clerk.looksRight();
    await clerk.press("Vorgang öffnen");
    expect(await clerk.title()).toMatch(/^Fehler: /);
    expect(await clerk.text()).toContain("Bitte geben Sie eine Begründung an.");
    await clerk.answer({ grund: "Nachfrage am Telefon" });
    await clerk.press("Vorgang öffnen");
    expect(await clerk.text()).toContain("Angaben aus dem Antrag");
    expect(await clerk.page.getByRole("button", { name: "Übernehmen" }).count()).toBe(0);
    await anna.receive("waltrop", cookie);
    await anna.go("waltrop", `/vorgang/${reference}`);
    expect(await anna.text()).toMatch(/Abfall\S*\s.*Nachfrage am Telefon/);
  });
});
