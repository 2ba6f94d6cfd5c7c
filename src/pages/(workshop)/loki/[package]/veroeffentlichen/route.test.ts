import { describe, expect, it } from "vitest";
import { completeDraft, sentCase } from "../../../../../../test/support/applications.ts";
import { readJourney } from "../../../../../../test/support/package-journey.ts";
import { openPortal } from "../../../../../../test/support/portal.ts";
import { withQuestion, withSecondLook } from "../../../../../../test/support/changed-package.ts";
import { readyDraft } from "../../../../../../test/support/town-draft.ts";
import { fixedClock } from "#platform/clock";

const packageId = "hundesteuer-anmeldung";
const PATH = `/loki/${packageId}/veroeffentlichen`;
const clock = fixedClock("2026-08-03T08:00:00Z");
const portal = await openPortal({ clock });
const { house } = portal;
const slug = "recklinghausen";
const loki = await portal.employee(slug, { name: "Lore Loki", roles: ["loki"] });
const db = house.databases.forAuthority(house.region.bySlug(slug)?.id ?? "");
const wanted = { slug, packageId, journey: readJourney(packageId, "gast-per-post") };
const sent = await sentCase(house, wanted);
const { pass } = await completeDraft(house, wanted);
await portal.drain();
const text = (html: string) => html.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");

describe("the page that publishes", () => {
  it("is for the Lokis of the town", async () => {
    const strangers = [
      await portal.employee(slug),
      await portal.employee(slug, { authority: "waltrop", roles: ["loki"] }),
    ];
    for (const stranger of strangers) {
      for (const path of [PATH]) expect((await stranger.get(path)).status).toBe(403);
      for (const path of [PATH, `${PATH}/wirkung`, `${PATH}/absagen`])
        expect((await stranger.post(path, { wie: "live", fassung: "1" })).status).toBe(403);
    }
    expect((await portal.visitor(slug).get(PATH)).location).toMatch(/anmelden/);
  });

  it("asks to look first at what runs", async () => {
    expect(text((await loki.get(PATH)).body)).toContain("Es gibt keinen Entwurf");
    await readyDraft(house, db, {
      packageId,
      staffId: loki.staff.id,
      change: (content) => withSecondLook(withQuestion(content, "erreichbarkeit")),
    });
    const { body } = await loki.get(PATH);
    expect(text(body)).toContain("für 2 begonnene Anträge und offene Vorgänge");
    expect(body).not.toContain('name="wie"');
    const early = await loki.post(PATH, { wie: "live", stand: "2" });
    expect(text(early.body)).toContain("Prüfen Sie zuerst");
  });

  it("shows the counts and the lists in words before anything is online", async () => {
    const answer = await loki.submit(PATH, {}, `${PATH}/wirkung`);
    expect([answer.status, answer.location]).toEqual([303, PATH]);
    const page = text((await loki.get(PATH)).body);
    expect(page).toContain("Zieht von selbst um 0 1");
    expect(page).toContain("Braucht die antragstellende Person 1 0");
    expect(page).toContain(`Vorgang ${sent.reference}, steht bei „`);
    expect(page).toContain("„Ist der Hund haftpflichtversichert?“ gefragt");
    expect(page).not.toMatch(/Nowak|example\.org/);
  });

  it.each([
    ["no way", { wie: "" }, "Wählen Sie, wie die Leistung laufen soll."],
    ["no day", { wie: "live", wann: "tag" }, "Wählen Sie einen Tag ab morgen."],
    ["today", { wie: "live", wann: "tag", tag: "2026-08-03" }, "Wählen Sie einen Tag ab morgen."],
    ["nonsense", { wie: "live", wann: "tag", tag: "bald" }, "Wählen Sie einen Tag ab morgen."],
  ])("says what is missing: %s", async (_, fields, sentence) => {
    const { status, title, body } = await loki.submit(PATH, fields);
    expect(status).toBe(422);
    expect(title).toMatch(/^Fehler: /);
    expect(text(body)).toContain(sentence);
  });

  it("plans it for a day, and takes that back", async () => {
    await loki.submit(PATH, { wie: "live", wann: "tag", tag: "2026-09-01" });
    const planned = await loki.get(PATH);
    expect(text(planned.body)).toContain("Geht am 1. September 2026");
    expect(planned.body).not.toContain('name="wie"');
    await loki.submit(PATH, {}, `${PATH}/absagen`);
    expect(text((await loki.get(PATH)).body)).toContain("Die Veröffentlichung ist abgesagt.");
  });

  it("puts it online, and tells what followed", async () => {
    await loki.submit(PATH, {}, `${PATH}/wirkung`);
    const published = await loki.submit(PATH, { wie: "live", wann: "jetzt" });
    expect(published.location).toBe(`/loki/${packageId}?veroeffentlicht=1`);
    await portal.drain();
    const page = text((await loki.get(PATH)).body);
    expect(page).toContain("Alles Laufende ist versorgt.");
    expect(page).toContain("Frühere Fassungen Fassung 1");
    const again = await loki.post(PATH, { wie: "live", wann: "jetzt", pruefung: "nichts" });
    expect(text(again.body)).toContain("Der Entwurf hat sich gerade geändert");
  });

  it("tells the applicant that the questions changed, until the page is saved", async () => {
    const guest = portal.visitor(slug);
    await guest.get(`/antrag/fortsetzen/${pass}`);
    const page = `/antrag/${packageId}/erreichbarkeit`;
    const { body } = await guest.get(page);
    expect(text(body)).toContain("Das Formular hat sich geändert");
    expect(text(body)).toContain("Ist der Hund haftpflichtversichert?");
    await guest.submit(page, { haftpflicht: "yes" });
    expect(text((await guest.get(page)).body)).not.toContain("Das Formular hat sich geändert");
  });

  it("goes back only with a reason", async () => {
    const unknown = await loki.post(`${PATH}/wirkung`, { fassung: "77" });
    expect(unknown.status).toBe(404);
    await loki.post(`${PATH}/wirkung`, { fassung: "1" });
    const without = await loki.submit(PATH, { wie: "live", wann: "jetzt" });
    expect(text(without.body)).toContain("warum die frühere Fassung");
    const grund = "Zu viele Rückfragen";
    const back = await loki.submit(PATH, { wie: "live", wann: "jetzt", grund });
    expect(back.status).toBe(303);
    await portal.drain();
    expect(text((await loki.get(PATH)).body)).toContain("Alles Laufende ist versorgt.");
  });
});
