import { beforeEach, describe, expect, it } from "vitest";
import { completeDraft } from "../../../test/support/applications.ts";
import { readJourney } from "../../../test/support/package-journey.ts";
import { openPortal } from "../../../test/support/portal.ts";
import { fixedClock } from "#platform/clock";
import { sql } from "#platform/db";
import { claimDraft } from "./claim-draft.ts";
import { discardDraft } from "./discard-draft.ts";
import { type Draft, keepRecent } from "./draft.ts";
import { findDraft, recentDraft } from "./find-draft.ts";
import { createRecentOnes } from "./recent-drafts.ts";
import { saveDraft, saveRecentDraft } from "./save-draft.ts";

const START = "2026-08-03T08:00:00Z";
const clock = fixedClock(START);
const portal = await openPortal({ clock });
const { house } = portal;
/** A second process on the same database. */
const elsewhere = { ...house, recentDrafts: createRecentOnes<Draft>() };
const packageId = "hundesteuer-anmeldung";
const journey = readJourney(packageId, "ein-hund");

const answers = { wohntHier: false };
const saving = () => ({ answers, language: "de" as const, now: clock.now() });

/** A guest's draft that this process has just saved. */
async function guestsDraft() {
  const { db, draft, pass } = await completeDraft(house, { slug: "waltrop", packageId, journey });
  const asked = { packageId, applicant: { kind: "guest" as const, pass }, now: clock.now() };
  const recent = recentDraft(house, db, asked);
  if (!recent) throw new Error("what was just saved is not remembered");
  return { db, draft, pass, asked, recent };
}
let begun: Awaited<ReturnType<typeof guestsDraft>>;
beforeEach(async () => {
  clock.set(START);
  begun = await guestsDraft();
});

const stored = async () => (await findDraft(elsewhere, begun.db, begun.asked))?.answers;

describe("a draft that was saved a moment ago", () => {
  it("is saved again without being read, and others see it", async () => {
    const { db, recent } = begun;
    expect(await saveRecentDraft(house, db, { draft: recent, ...saving() })).toBe(true);
    expect(await stored()).toEqual(answers);
    expect((await findDraft(house, db, begun.asked))?.answers).toEqual(answers);
  });

  it("is read again, and not written, when another process changed it meanwhile", async () => {
    const { db, draft, recent } = begun;
    const theirs = { ...saving(), answers: { wohntHier: true } };
    await saveDraft(elsewhere, db, { draft, ...theirs });
    expect(await saveRecentDraft(house, db, { draft: recent, ...saving() })).toBe(false);
    expect(await stored()).toEqual(theirs.answers);
    expect((await findDraft(house, db, begun.asked))?.answers).toEqual(theirs.answers);
  });

  it("is gone for everybody when it was discarded elsewhere", async () => {
    const { db, draft, recent } = begun;
    await discardDraft(db, draft);
    expect(await saveRecentDraft(house, db, { draft: recent, ...saving() })).toBe(false);
    expect(await findDraft(house, db, begun.asked)).toBeUndefined();
  });

  it("is closed to the guest once it belongs to a person", async () => {
    const { db, pass, recent } = begun;
    const { personId } = await portal.citizen("waltrop");
    const claim = { packageId, personId, pass, replace: false, now: clock.now() };
    expect(await claimDraft(elsewhere, db, claim)).toBe("claimed");
    expect(await saveRecentDraft(house, db, { draft: recent, ...saving() })).toBe(false);
    expect(await findDraft(house, db, begun.asked)).toBeUndefined();
  });

  it("is not known to whoever has its number and another word", () => {
    const { db, asked, pass } = begun;
    const other = {
      kind: "guest" as const,
      pass: `${pass.slice(0, -1)}${pass.endsWith("a") ? "b" : "a"}`,
    };
    expect(recentDraft(house, db, { ...asked, applicant: other })).toBeUndefined();
  });

  it("has died after thirty days, remembered or not", async () => {
    const now = clock.now().add({ hours: 30 * 24 + 1 });
    keepRecent(house, begun.recent, now);
    expect(await findDraft(house, begun.db, { ...begun.asked, now })).toBeUndefined();
    expect(recentDraft(house, begun.db, { ...begun.asked, now })).toBeUndefined();
  });

  it("is neither shown nor saved when the town does not offer the service any more", async () => {
    const { db, recent } = begun;
    await sql`
      insert into adoption (authority_id, package_id, revision, base_hash, parameters, overlay,
        decisions, role_slots, state, since, recorded_at)
      select authority_id, package_id, revision + 1, base_hash, parameters, overlay,
        decisions, role_slots, 'withdrawn', since, recorded_at
      from adoption where package_id = ${packageId} order by revision desc limit 1
    `.execute(db.tables());
    expect(await saveRecentDraft(house, db, { draft: recent, ...saving() })).toBe(false);
    expect(await findDraft(house, db, begun.asked)).toBeUndefined();
  });
});
