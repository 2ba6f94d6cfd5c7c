import { describe, expect, it } from "vitest";
import { openPortal } from "../../../../../../test/support/portal.ts";
import { fixedClock } from "#platform/clock";

const portal = await openPortal({ clock: fixedClock("2026-11-25T08:00:00Z") });
const anna = await portal.employee("waltrop", { name: "Anna Loki", roles: ["loki"], office: null });
const head = await portal.employee("waltrop", {
  ...{ name: "Hanna Haupt", roles: ["case-worker", "approver"], office: "steuern" },
});

const DOG = "/loki/hundesteuer-anmeldung";
const DRAFT = `${DOG}/entwurf`;
const ROOM = "/amt/entwurf/hundesteuer-anmeldung";
const text = (html: string) => html.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
const pageOf = async (path: string) => text((await anna.get(path)).body);
const pagesIn = async (town: string) => {
  const { databases, library, region } = portal.house;
  const db = databases.forAuthority(region.bySlug(town)?.id ?? "");
  const adopted = await library.adopted(db, "hundesteuer-anmeldung");
  return [...(adopted?.configured.package.form.pages.keys() ?? [])];
};

describe("An author who edits", () => {
  it("has the journeys adapted in one step, and reads how that came out", async () => {
    await anna.post(`${DOG}/schritt`, { _aktion: "change" });
    await anna.submit(`${DRAFT}/formular`, {
      ...{ titel: "Haftpflicht", art: "questions", hinter: "page/hunde-angaben" },
    });
    await anna.submit(`${DRAFT}/formular/haftpflicht`, {
      ...{ _aktion: "frage", neueFrage: "Ist der Hund versichert?", neuerTyp: "choice" },
    });
    const answer = await anna.submit(`${DRAFT}/probelaeufe`);
    expect(answer.location).toBe(`${DRAFT}/probelaeufe?laeuft=1`);
    await portal.drain();
    const page = await pageOf(`${DRAFT}/probelaeufe`);
    expect(page).toMatch(/Zuletzt angepasst am .*: \d+ geändert/);
    expect(page).not.toContain("Kommt nicht bis zum Ende");
    expect(await pageOf(`${DRAFT}/verlauf`)).toContain("Die Probeläufe angepasst.");
  }, 180_000);

  it("reaches the towns that share the version by itself", async () => {
    await anna.submit(ROOM, { _aktion: "invite", aemter: ["steuern"] });
    await head.submit(ROOM, { _aktion: "professional" });
    await anna.submit(ROOM, { _aktion: "technical" });
    await anna.submit(`${DOG}/veroeffentlichen`, { wie: "live" });
    await portal.drain();
    expect(await pagesIn("waltrop")).toContain("haftpflicht");
    expect(await pagesIn("recklinghausen")).toContain("haftpflicht");
  }, 240_000);
});
