import { beforeEach, describe, expect, it } from "vitest";
import { sentCase } from "../../../../../../test/support/applications.ts";
import { textIn, unescaped } from "../../../../../../test/support/http-visitor.ts";
import { readJourney } from "../../../../../../test/support/package-journey.ts";
import { openPortal } from "../../../../../../test/support/portal.ts";
import { caseOf, workOn } from "../../../../../../test/support/town-hall.ts";
import { lettersToPost, openTasksOfCase } from "#cases";
import { fixedClock } from "#platform/clock";

const clock = fixedClock("2026-08-03T08:00:00Z");
const portal = await openPortal({ clock });
const { house } = portal;
const clerk = await portal.employee("gelsenkirchen", { roles: ["case-worker", "approver"] });
const colleague = await portal.employee("gelsenkirchen", { name: "Kai Kollege" });
const driver = await portal.employee("gelsenkirchen", { office: "abfall" });

const dogs = readJourney("hundesteuer-anmeldung", "zwei-hunde-vier-augen");
const waste = readJourney("sperrmuell", "tour-ausgefallen");

async function open(packageId: string, journey: typeof dogs, today: string) {
  clock.set(`${today}T08:00:00Z`);
  const sent = await sentCase(house, { slug: "gelsenkirchen", packageId, journey });
  await portal.drain();
  const taskPath = async () => {
    const [task] = await openTasksOfCase(sent.db, sent.id);
    return `/amt/aufgabe/${task?.id}`;
  };
  return { ...sent, taskPath };
}

describe("a task with something wrong in it", () => {
  let dog: Awaited<ReturnType<typeof open>>;
  beforeEach(async () => {
    dog = await open("hundesteuer-anmeldung", dogs, "2026-01-12");
    await clerk.post(`${await dog.taskPath()}/uebernehmen`);
  });

  it.each([
    [{ _ergebnis: "" }, "Bitte wählen Sie ein Ergebnis."],
    [{ _ergebnis: "verschenken" }, "Bitte wählen Sie ein Ergebnis."],
    [{ _ergebnis: "rueckfrage" }, "Bitte wählen Sie mindestens eine Angabe aus."],
    [{ _ergebnis: "rueckfrage", _ergaenzen: "fremdes" }, "mindestens eine Angabe"],
    [{ _ergebnis: "rueckfrage", _ergaenzen: "hunde", rueckfrageText: "" }, "Bitte ausfüllen."],
    [
      { _ergebnis: "rueckfrage", _ergaenzen: "hunde", rueckfrageText: "x".repeat(2001) },
      "Möglich sind 2.000 Zeichen",
    ],
  ])("says so about %j, and keeps what was entered", async (entered, says) => {
    const path = await dog.taskPath();
    const answer = await clerk.post(path, { _schritt: "fertig", ...entered });
    expect(answer.status).toBe(422);
    expect(answer.title).toMatch(/^Fehler: /);
    expect(unescaped(answer.body)).toContain(says);
    const text = "rueckfrageText" in entered ? entered.rueckfrageText : undefined;
    if (text) expect(textIn(answer.body, "rueckfrageText")).toBe(text);
    if ("_ergaenzen" in entered && entered._ergaenzen === "hunde")
      expect(answer.body).toMatch(/name="_ergaenzen" value="hunde"[^>]* checked/);
    expect(await dog.taskPath()).toBe(path);
  });

  it("is told when somebody else has it, by name and since when", async () => {
    const path = await dog.taskPath();
    const page = await colleague.get(`/amt/vorgang/${dog.id}`);
    expect(page.body).toContain("In Arbeit bei Kim Muster seit 12. Januar 2026");
    expect(page.body).not.toContain(`${path}/uebernehmen`);
    const taken = await colleague.post(`${path}/uebernehmen`);
    expect(taken.status).toBe(409);
    expect(taken.body).toContain("Diese Aufgabe hat gerade jemand anderes übernommen.");
    const done = await colleague.post(path, { _schritt: "fertig", _ergebnis: "vollstaendig" });
    expect(done.status).toBe(403);
    expect(await dog.taskPath()).toBe(path);
  });

  it("is done once, however often it is sent", async () => {
    const path = await dog.taskPath();
    const fields = { _schritt: "fertig", _ergebnis: "vollstaendig" };
    const answers = await Promise.all([clerk.post(path, fields), clerk.post(path, fields)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    const late = await clerk.post(path, fields);
    expect(late.status).toBe(409);
    expect(late.title).toContain("Das wurde inzwischen geändert");
  });

  it("can be given back, and then somebody else can take it", async () => {
    const path = await dog.taskPath();
    expect((await colleague.post(`${path}/zurueckgeben`)).status).toBe(409);
    expect((await clerk.post(`${path}/zurueckgeben`)).status).toBe(303);
    expect((await colleague.post(`${path}/uebernehmen`)).status).toBe(303);
  });
});

describe("the day of a collection", () => {
  it.each([
    ["30.2.2026", "Diesen Tag gibt es nicht."],
    ["4.1.2026", "darf nicht in der Vergangenheit liegen"],
    ["x.1.2026", "Bitte nur Ziffern eingeben"],
    ["..", "Bitte Tag, Monat und Jahr eingeben."],
  ])("%s is refused: %s", async (typed, says) => {
    const order = await open("sperrmuell", waste, "2026-01-05");
    const path = await order.taskPath();
    await driver.post(`${path}/uebernehmen`);
    const [day = "", month = "", year = ""] = typed.split(".");
    const answer = await driver.post(path, {
      _schritt: "fertig",
      _ergebnis: "geplant",
      "abholtag.day": day,
      "abholtag.month": month,
      "abholtag.year": year,
      zeitfenster: "frueh",
    });
    expect(answer.status).toBe(422);
    expect(unescaped(answer.body)).toContain(says);
    expect(textIn(answer.body, "abholtag.day")).toBe(day);
    expect(answer.body).toMatch(/name="zeitfenster" value="frueh"[^>]* checked/);
  });
});

describe("the outgoing post", () => {
  it("takes a letter only for its own case, once, and from those whose work it is", async () => {
    const dog = await open("hundesteuer-anmeldung", dogs, "2026-01-12");
    const other = await open("hundesteuer-anmeldung", dogs, "2026-01-12");
    const approver = await portal.employee("gelsenkirchen", { roles: ["approver"] });
    for (const [who, outcome] of [
      [clerk, "vollstaendig"],
      [clerk, "festsetzen"],
      [approver, "freigeben"],
    ] as const) {
      await workOn(house, dog.db, { caseId: dog.id, who: who.staff, outcome });
      await portal.drain();
    }
    const [letter] = await lettersToPost(dog.db);
    const before = (await caseOf(house, dog.db, other.id)).state.revision;
    const brief = letter?.id ?? "";
    const postIt = (who: typeof clerk, vorgang: string) =>
      who.post("/amt/post", { brief, vorgang });
    expect((await postIt(clerk, other.id)).status).toBe(409);
    expect((await postIt(driver, dog.id)).status).toBe(409);
    expect((await caseOf(house, dog.db, other.id)).state.revision).toBe(before);
    expect((await postIt(clerk, dog.id)).status).toBe(303);
    expect((await postIt(clerk, dog.id)).status).toBe(409);
    expect(await lettersToPost(dog.db)).toEqual([]);
  });
});
