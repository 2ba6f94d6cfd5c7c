import { beforeEach, describe, expect, it } from "vitest";
import { completeDraft } from "../../../test/support/applications.ts";
import { readJourney } from "../../../test/support/package-journey.ts";
import { pastAllFences } from "../../../test/support/past-all-fences.ts";
import { openPortal } from "../../../test/support/portal.ts";
import type { Mail, MailOutcome } from "#mailbox";
import { fixedClock } from "#platform/clock";
import { beginDraft } from "./begin-draft.ts";
import { claimDraft } from "./claim-draft.ts";
import { draftJobs } from "./dying-drafts.ts";
import { draftByPass, draftsOfPerson, findDraft } from "./find-draft.ts";
import type { Applicant } from "./holder.ts";
import { rescuedEntry, rescueEntry } from "./rescue.ts";

const START = "2026-08-03T08:00:00Z";
const clock = fixedClock(START);
const portal = await openPortal({ clock });
const { house, caseHouse } = portal;
const packageId = "hundesteuer-anmeldung";
const journey = readJourney(packageId, "ein-hund");
const wanted = { slug: "waltrop", packageId, journey };
const authorityId = house.region.bySlug("waltrop")?.id ?? "";
const db = house.databases.forAuthority(authorityId);

beforeEach(() => clock.set(START));
const later = (days: number, minutes = 0) =>
  clock.set(
    clock
      .now()
      .add({ minutes: days * 24 * 60 + minutes })
      .toString(),
  );
const find = (applicant: Applicant) =>
  findDraft(house, db, { packageId, applicant, now: clock.now() });
const newPerson = async () => (await portal.citizen("waltrop")).personId;

describe("a draft", () => {
  it("belongs to the person, or to whoever has its link", async () => {
    const personId = await newPerson();
    await completeDraft(house, { ...wanted, personId });
    const { pass } = await completeDraft(house, wanted);
    expect(await find({ kind: "person", personId })).toMatchObject({ personId });
    expect(await find({ kind: "guest", pass })).toMatchObject({ personId: null });
    expect(await find({ kind: "person", personId: await newPerson() })).toBeUndefined();
    expect(await find({ kind: "guest", pass: undefined })).toBeUndefined();
  });

  it("is not opened by a link that was tampered with", async () => {
    const { pass } = await completeDraft(house, wanted);
    const other = await completeDraft(house, wanted);
    const [id = "", word = ""] = pass.split(".");
    const [otherId = ""] = other.pass.split(".");
    const forged = [id, `${id}.`, `${id}.${"x".repeat(43)}`, `${otherId}.${word}`, `.${word}`];
    for (const attempt of [...forged, `${"-".repeat(36)}.${word}`, "%00", `${pass}x`])
      expect(await draftByPass(house, db, { pass: attempt, now: clock.now() })).toBeUndefined();
    expect(await draftByPass(house, db, { pass, now: clock.now() })).toBeDefined();
  });

  it("lives thirty days after the last edit, to the minute", async () => {
    const { pass } = await completeDraft(house, wanted);
    later(30, -1);
    expect(await find({ kind: "guest", pass })).toBeDefined();
    later(0, 1);
    expect(await find({ kind: "guest", pass })).toBeUndefined();
  });

  it("makes room for a new one when it died before anybody deleted it", async () => {
    const personId = await newPerson();
    await completeDraft(house, { ...wanted, personId });
    later(31);
    const applicant = { kind: "person" as const, personId };
    const adopted = (await house.library.adopted(db, packageId))!;
    const begin = { adopted, applicant, prefill: false, language: "de" as const, now: clock.now() };
    await beginDraft(house, db, begin);
    expect(await find(applicant)).toMatchObject({ answers: {} });
    await beginDraft(house, db, begin); // a second window
    expect(
      await draftsOfPerson(house, house.databases.forPerson(personId), clock.now()),
    ).toHaveLength(1);
  });
});

describe("the daily round", () => {
  const sent: Mail[] = [];
  let outcome: MailOutcome;
  const mailer = {
    send: async (mail: Mail) => {
      if (outcome.kind === "sent") sent.push(mail);
      return outcome;
    },
    isReady: async () => true,
  };
  const round = () => {
    const [handler] = Object.values(draftJobs({ ...caseHouse, mailer }, clock));
    return handler!({ authorityId, id: "", kind: "", payload: {}, attempt: 1 });
  };
  beforeEach(async () => {
    clock.set(START);
    later(60);
    outcome = { kind: "sent" };
    await round(); // what other tests left behind
    clock.set(START);
    sent.splice(0);
  });

  it("warns once, a week before the end, and says nothing about the matter", async () => {
    await completeDraft(house, wanted);
    later(23, -1);
    await round();
    expect(sent).toEqual([]);
    later(0, 2);
    await round();
    await round();
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ to: "petra.nowak@example.org" });
    expect(`${sent[0]?.subject} ${sent[0]?.text}`).not.toMatch(/Hund|Steuer|Bella|Petra/);
  });

  it("warns later when the mail server is down", async () => {
    await completeDraft(house, wanted);
    later(24);
    outcome = { kind: "unavailable", problem: "ECONNREFUSED" };
    expect(await round()).toMatchObject({ kind: "retry" });
    outcome = { kind: "sent" };
    expect(await round()).toEqual({ kind: "done" });
    expect(sent).toHaveLength(1);
  });

  it("asks nobody to be warned who gave no address", async () => {
    const { email: _, ...declared } = journey.declared;
    await completeDraft(house, { ...wanted, journey: { ...journey, declared } });
    later(24);
    expect(await round()).toEqual({ kind: "done" });
    expect(sent).toEqual([]);
  });

  it("deletes what is thirty days old", async () => {
    const { draft } = await completeDraft(house, wanted);
    const rows = () =>
      pastAllFences(portal.database, ["draft"], () =>
        portal.database.inspect(`select updated_at from draft where id = '${draft.id}'`),
      );
    later(30, -1);
    await round();
    expect(await rows()).toHaveLength(1);
    later(0, 2);
    await round();
    expect(await rows()).toEqual([]);
  });
});

describe("a guest who signs in", () => {
  const claim = (personId: string, pass: string, replace = false) =>
    claimDraft(house, db, { packageId, personId, pass, replace, now: clock.now() });

  it("takes the draft along; the link opens it no more", async () => {
    const personId = await newPerson();
    const { pass } = await completeDraft(house, wanted);
    expect(await claim(personId, pass)).toBe("claimed");
    expect(await find({ kind: "person", personId })).toMatchObject({
      answers: { halter: { familyName: "Nowak" } },
    });
    expect(await find({ kind: "guest", pass })).toBeUndefined();
    expect(await claim(await newPerson(), pass)).toBe("nothing");
  });

  it("is asked when the account has a draft already, and loses neither until they say so", async () => {
    const personId = await newPerson();
    await completeDraft(house, { ...wanted, personId });
    const { pass, draft } = await completeDraft(house, wanted);
    expect(await claim(personId, pass)).toBe("has-own");
    expect(await find({ kind: "guest", pass })).toBeDefined();
    expect((await find({ kind: "person", personId }))?.id).not.toBe(draft.id);
    expect(await claim(personId, pass, true)).toBe("claimed");
    expect((await find({ kind: "person", personId }))?.id).toBe(draft.id);
  });
});

describe("what was typed when a session had just ended", () => {
  const place = { packageId, page: "hunde-angaben" };
  const body = { "hunde.0.hundName": "Bella" };

  it("is found again once, on its page", async () => {
    const id = await rescueEntry(db, house.keyring, { ...place, body, now: clock.now() });
    const again = (where: typeof place, with_: string | undefined = id) =>
      rescuedEntry(db, house.keyring, { ...where, id: with_ });
    expect(await again({ ...place, page: "wohnort" })).toBeUndefined();
    expect(await again(place, "erraten")).toBeUndefined();
    expect(await again(place)).toEqual(body);
    expect(await again(place)).toBeUndefined();
  });

  it("is nobody's in another town", async () => {
    const id = await rescueEntry(db, house.keyring, { ...place, body, now: clock.now() });
    const elsewhere = house.databases.forAuthority(house.region.bySlug("herten")?.id ?? "");
    expect(await rescuedEntry(elsewhere, house.keyring, { ...place, id })).toBeUndefined();
  });
});
