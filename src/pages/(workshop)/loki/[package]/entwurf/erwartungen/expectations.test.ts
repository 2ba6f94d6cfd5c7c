import { beforeAll, expect, it } from "vitest";
import { overlayBetween, reworded } from "../../../../../../../test/support/changed-package.ts";
import { openPortal } from "../../../../../../../test/support/portal.ts";
import { fixedClock } from "#platform/clock";
import { beginChange, loadDraft, saveDraft } from "#workshop";

const packageId = "hundesteuer-anmeldung";
const PAGE = `/loki/${packageId}/entwurf/erwartungen`;
const portal = await openPortal({ clock: fixedClock("2026-11-25T08:00:00Z") });
const { house } = portal;
const loki = await portal.employee("waltrop", { roles: ["loki"], office: null });
const db = house.databases.forAuthority(house.region.bySlug("waltrop")?.id ?? "");
const acting = { staffId: loki.staff.id, now: house.clock.now() };
const text = (html: string) => html.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");

beforeAll(async () => {
  await beginChange(db, { packageId, merging: null, ...acting });
  const draft = await loadDraft(db, packageId);
  if (!draft) throw new Error("no draft");
  const base = await house.library.content(draft.baseHash);
  const few = { "ein-hund": base.journeys["ein-hund"] } as typeof base.journeys;
  const mine = reworded({ ...base, journeys: few }, { "steuerbescheid.hilfe": "Kurz gesagt." });
  await saveDraft(db, { ...draft, overlay: await overlayBetween(base, mine) }, acting);
});

it("says in words what a test journey comes out with now", async () => {
  const page = text((await loki.get(PAGE)).body);
  expect(page).toContain("Petra Nowak aus Waltrop");
  expect(page).toContain("Im Brief „Hundesteuerbescheid …“");
  expect(page).toContain("jetzt: Kurz gesagt.");
});

it("wants to know which and why, and keeps what was typed", async () => {
  const none = await loki.submit(PAGE, { grund: "Der Satz ist neu." });
  expect([none.status, none.body.includes("Der Satz ist neu.")]).toEqual([422, true]);
  const unsaid = await loki.submit(PAGE, { lauf: "ein-hund" });
  expect([unsaid.status, text(unsaid.body).includes("einen Grund")]).toEqual([422, true]);
  const late = await loki.submit(PAGE, { lauf: "ein-hund", grund: "Neu", stand: "1" });
  expect(late.status).toBe(422);
});

it("takes the new result for a reason, which is written down", async () => {
  const taken = await loki.submit(PAGE, { lauf: "ein-hund", grund: "Der Satz ist neu." });
  expect(taken.location).toBe(`${PAGE}?uebernommen=1`);
  expect(text((await loki.get(PAGE)).body)).toContain("kommen heraus, wie sie sollen");
  const log = text((await loki.get(`/loki/${packageId}`)).body);
  expect(log).toContain("Probeläufe an das neue Ergebnis angepasst");
  expect(log).toContain("„Der Satz ist neu.“");
});
