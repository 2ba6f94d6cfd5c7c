import { beforeAll, describe, expect, it } from "vitest";
import { completeDraft, sentCase } from "../../../test/support/applications.ts";
import { readJourney } from "../../../test/support/package-journey.ts";
import { openPortal } from "../../../test/support/portal.ts";
import { withQuestion, withSecondLook } from "../../../test/support/changed-package.ts";
import { readyDraft } from "../../../test/support/town-draft.ts";
import { caseOf, workOn } from "../../../test/support/town-hall.ts";
import { findDraft } from "#applications";
import { eventsOfCase, verifyLogs } from "#cases";
import { loadAdoption, type PackageContent, recordRevision } from "#library";
import { fixedClock } from "#platform/clock";
import { countFates, listFindings } from "./finding-queries.ts";
import { AT_THE_START } from "./publication.ts";
import { changePublication, findPublication, listPublications } from "./publication-queries.ts";
import { beginWeighing, cancelPublication, planPublication, publish } from "./publish.ts";
import { runPortion } from "./run-portion.ts";

const packageId = "hundesteuer-anmeldung";
const clock = fixedClock("2026-08-03T08:00:00Z");
const portal = await openPortal({ clock });
const { house } = portal;
const town = await portal.employee("recklinghausen", { roles: ["loki"] });
const { staff: clerk } = await portal.employee("recklinghausen");
const staffId = town.staff.id;
const wanted = {
  slug: "recklinghausen",
  packageId,
  journey: readJourney(packageId, "gast-per-post"),
};
const db = house.databases.forAuthority(house.region.bySlug("recklinghausen")?.id ?? "");

/** A case in the tax office; with outcomes, further on. */
async function caseAfter(...outcomes: string[]) {
  const sent = await sentCase(house, wanted);
  await portal.drain();
  for (const outcome of outcomes) {
    await workOn(house, db, { caseId: sent.id, who: clerk, outcome });
    await portal.drain();
  }
  return sent.id;
}

const placesOf = async (id: string) =>
  (await caseOf(house, db, id)).state.marking.tokens.map(({ at }) => at);
const revisionOf = async (id: string) => (await caseOf(house, db, id)).state.adoptionRevision;

async function weighed(change: (content: PackageContent) => PackageContent) {
  const { edition } = await readyDraft(house, db, { packageId, staffId, change });
  const target = { kind: "draft" as const, edition };
  const id = await beginWeighing(db, { packageId, target, staffId, now: clock.now() });
  await portal.drain();
  return current(id);
}

async function current(id: string) {
  const publication = await findPublication(db, id);
  if (!publication) throw new Error("no publication");
  return publication;
}

const fatesOf = async (id: string) =>
  Object.fromEntries(
    (await countFates(db, id)).map(({ matter, fate, count }) => [`${matter} ${fate}`, count]),
  );

describe("a revision with one more step and one more question", () => {
  let atCheck: string;
  let atDecision: string;
  let pass: string;
  let id: string;
  beforeAll(async () => {
    atCheck = await caseAfter();
    atDecision = await caseAfter("vollstaendig");
    ({ pass } = await completeDraft(house, wanted));
    const change = (content: PackageContent) =>
      withSecondLook(withQuestion(content, "erreichbarkeit"));
    ({ id } = await weighed(change));
  });

  it("says before it is online what it means for what runs, and changes nothing yet", async () => {
    const { phase, total } = await current(id);
    expect([phase, total]).toEqual(["weighed", 3]);
    expect(await fatesOf(id)).toEqual({
      "case moves": 1,
      "case stays": 1,
      "draft applicant": 1,
    });
    const [stays] = await listFindings(db, { publicationId: id, fate: "stays", limit: 9 });
    expect(stays).toMatchObject({
      matterId: atDecision,
      reason: "other-way",
      places: ["entscheiden"],
    });
    const [asks] = await listFindings(db, { publicationId: id, fate: "applicant", limit: 9 });
    expect(asks).toMatchObject({ matter: "draft", about: ["haftpflicht"], reference: null });
    expect(await revisionOf(atCheck)).toBe(1);
  });

  it("takes along what fits, and leaves the rest where it is", async () => {
    const result = await publish(house, db, { publication: await current(id), now: clock.now() });
    expect(result).toEqual({ kind: "published", revision: 2 });
    await portal.drain();
    expect(await current(id)).toMatchObject({ phase: "done", revision: 2, total: 3 });
    expect(await revisionOf(atCheck)).toBe(2);
    expect(await revisionOf(atDecision)).toBe(1);
    expect(await placesOf(atCheck)).toEqual(["pruefen"]);
  });

  it("tells it in the log of the case, which stays whole", async () => {
    const events = await eventsOfCase(db, atCheck);
    expect(events.at(-1)).toMatchObject({ kind: "version-changed", element: "2", staffId });
    expect((await verifyLogs(db)).broken).toEqual([]);
  });

  it("lets both cases go on, each its own way", async () => {
    await workOn(house, db, { caseId: atCheck, who: clerk, outcome: "vollstaendig" });
    await portal.drain();
    expect(await placesOf(atCheck)).toEqual(["nachsehen"]);
    await workOn(house, db, { caseId: atCheck, who: clerk, outcome: "gesehen" });
    await workOn(house, db, { caseId: atDecision, who: clerk, outcome: "festsetzen" });
    await portal.drain();
    expect(await placesOf(atCheck)).toEqual(["entscheiden"]);
    expect(await placesOf(atDecision)).toContain("markeAusgeben");
  });

  it("keeps what was typed in a draft and says that the questions changed", async () => {
    const applicant = { kind: "guest" as const, pass };
    const draft = await findDraft(house, db, { packageId, applicant, now: clock.now() });
    expect(draft).toMatchObject({ questionsChanged: true, adopted: { revision: 2 } });
    expect(draft?.answers).toEqual(wanted.journey.declared);
  });

  it("goes back to what ran before, and what moved goes back with it", async () => {
    const target = { kind: "revision" as const, revision: 1 };
    const back = await beginWeighing(db, { packageId, target, staffId, now: clock.now() });
    await portal.drain();
    const publication = { ...(await current(back)), reason: "Zu viele Rückfragen" };
    expect(await publish(house, db, { publication, now: clock.now() })).toMatchObject({
      revision: 3,
    });
    await portal.drain();
    expect((await loadAdoption(db, packageId))?.overlay.changes).toEqual([]);
    expect(await fatesOf(back)).toMatchObject({ "draft moves": 1 });
    expect(await revisionOf(atDecision)).toBe(1);
  });
});

describe("what follows a revision", () => {
  it("moves once, even when a portion is done again after a crash", async () => {
    const id = await caseAfter();
    const running = await loadAdoption(db, packageId);
    if (!running) throw new Error("nothing runs");
    const parameters = {
      ...running.parameters,
      rueckfrageFrist: { value: "P20D", source: null },
    };
    const revision = await recordRevision(db, { ...running, parameters }, clock.now());
    await portal.drain();
    const [publication] = await listPublications(db, packageId, 1);
    expect(publication).toMatchObject({ target: { kind: "recorded" }, phase: "done", revision });
    const again = { ...publication!, cursor: AT_THE_START };
    await changePublication(db, again, { phase: "moving", cursor: AT_THE_START });
    const portion = { authorityId: db.authorityId, publicationId: again.id };
    // Drafts, cases, and once more when all is done.
    for (let times = 0; times < 3; times++) await runPortion(house, clock, portion);
    const moves = (await eventsOfCase(db, id)).filter(({ kind }) => kind === "version-changed");
    expect(moves.map(({ element, actor }) => [element, actor])).toEqual([
      [String(revision), "system"],
    ]);
    expect((await current(again.id)).phase).toBe("done");
  });

  it("is another town's own business", async () => {
    const marl = house.databases.forAuthority(house.region.bySlug("marl")?.id ?? "");
    expect(await listPublications(db, packageId, 9)).not.toEqual([]);
    expect(await listPublications(marl, packageId, 9)).toEqual([]);
  });
});

describe("a planned publication", () => {
  const tomorrow = () => clock.now().add({ hours: 24 });
  const plan = async (change: (content: PackageContent) => PackageContent) => {
    const publication = await weighed(change);
    const at = tomorrow();
    expect(await planPublication(db, publication, { at, now: clock.now() })).toBe(true);
    return publication.id;
  };
  const pass = async () => {
    clock.set(tomorrow().toString());
    await portal.drain();
  };

  it("does not go online when it was taken back, nor when the draft changed", async () => {
    const id = await plan((content) => withQuestion(content, "wohnort", { id: "tierheim" }));
    const before = (await loadAdoption(db, packageId))?.revision;
    expect(await cancelPublication(db, await current(id))).toBe(true);
    await pass();
    expect((await loadAdoption(db, packageId))?.revision).toBe(before);
    expect((await current(id)).phase).toBe("cancelled");
  });

  it("goes online when its moment has come, not before", async () => {
    const [last] = await listPublications(db, packageId, 1);
    if (last?.target.kind !== "draft") throw new Error("no draft");
    const { target } = last;
    const id = await beginWeighing(db, { packageId, target, staffId, now: clock.now() });
    await portal.drain();
    const at = tomorrow();
    await planPublication(db, await current(id), { at, now: clock.now() });
    const before = (await loadAdoption(db, packageId))?.revision ?? 0;
    clock.set(at.subtract({ seconds: 1 }).toString());
    await portal.drain();
    expect((await loadAdoption(db, packageId))?.revision).toBe(before);
    clock.set(at.toString());
    await portal.drain();
    expect((await loadAdoption(db, packageId))?.revision).toBe(before + 1);
    expect((await current(id)).phase).toBe("done");
  });
});
