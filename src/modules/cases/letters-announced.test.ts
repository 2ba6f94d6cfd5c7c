import { describe, expect, it } from "vitest";
import { adoptVariant } from "../../../test/support/adopt-variant.ts";
import { sentCase } from "../../../test/support/applications.ts";
import { readJourney } from "../../../test/support/package-journey.ts";
import { openPortal } from "../../../test/support/portal.ts";
import { caseOf, workOn } from "../../../test/support/town-hall.ts";
import type { AnnouncementRegime } from "#notices";
import { fixedClock } from "#platform/clock";
import { letterPosted, letterRetrieved } from "./letter-on-its-way.ts";
import { lettersOfCase } from "./letter-queries.ts";

/** A Thursday. */
const START = "2026-04-16T08:00:00Z";
const clock = fixedClock(START);
const portal = await openPortal({ clock });
const { house } = portal;
const packageId = "hundesteuer-anmeldung";
const journey = readJourney(packageId, "ein-hund");

/** Each regime in a town of its own. */
const TOWNS = {
  "vwvfg-41-2a": "herten",
  "ozg-9": "marl",
  "sgbx-37-2a": "datteln",
  "ao-122a": "waltrop",
} as const satisfies Partial<Record<AnnouncementRegime, string>>;
type Electronic = keyof typeof TOWNS;

for (const [electronic, slug] of Object.entries(TOWNS))
  if (slug !== "waltrop")
    await adoptVariant(house, {
      packageId,
      slug,
      like: "waltrop",
      service: { announcement: { electronic, post: "vwvfg-41-2", source: null } },
    });

/** A decided case whose notice is on its way. */
async function decided(regime: Electronic, consent: boolean) {
  clock.set(START);
  const slug = TOWNS[regime];
  const { staff: clerk } = await portal.employee(slug);
  const { personId } = await portal.citizen(slug);
  const [postcode = ""] = house.region.bySlug(slug)?.postcodes ?? [];
  const address = { ...(journey.declared["anschrift"] as object), postcode };
  const declared = { ...journey.declared, anschrift: address, bescheidElektronisch: consent };
  const wanted = { slug, packageId, journey: { ...journey, declared }, personId };
  const { db, id } = await sentCase(house, wanted);
  await portal.drain();
  for (const outcome of ["vollstaendig", "festsetzen"]) {
    await workOn(house, db, { caseId: id, who: clerk, outcome });
    await portal.drain();
  }
  const letter = async () => {
    const [row] = await lettersOfCase(db, id);
    return {
      state: row?.state,
      regime: row?.regime,
      on: row?.announced_on?.toString(),
      until: row?.remedy_until?.toString(),
    };
  };
  const [row] = await lettersOfCase(db, id);
  return {
    letter,
    retrieve: async () =>
      letterRetrieved(db, await caseOf(house, db, id), {
        documentId: row?.document_id ?? "",
        now: clock.now(),
      }),
    post: async (on: string) => {
      clock.set(`${on}T10:00:00Z`);
      const today = clock.now().toZonedDateTimeISO("Europe/Berlin").toPlainDate();
      const posting = { letterId: row?.id ?? "", on: today, staffId: clerk.id, now: clock.now() };
      return letterPosted(db, await caseOf(house, db, id), posting);
    },
  };
}

describe("a notice in the mailbox", () => {
  it.each<[Electronic, string, string]>([
    // Provided on 16 April: fourth day after; the remedy runs a month from there (BGB §§ 187, 188).
    ["ao-122a", "2026-04-20", "2026-05-20"],
    ["ozg-9", "2026-04-20", "2026-05-20"],
    ["sgbx-37-2a", "2026-04-20", "2026-05-20"],
  ])("is announced under %s on %s, read or not", async (regime, on, until) => {
    const { letter, retrieve } = await decided(regime, true);
    const announced = { state: "provided", regime, on, until };
    expect(await letter()).toEqual(announced);
    await retrieve();
    expect(await letter()).toEqual(announced);
  });

  it("is announced under vwvfg-41-2a the day after it was retrieved, and once only", async () => {
    const { letter, retrieve } = await decided("vwvfg-41-2a", true);
    const regime = "vwvfg-41-2a";
    expect(await letter()).toMatchObject({ state: "provided", regime, on: undefined });
    clock.set("2026-04-21T18:00:00Z");
    await retrieve();
    const announced = { state: "provided", regime, on: "2026-04-22", until: "2026-05-22" };
    expect(await letter()).toEqual(announced);
    clock.set("2026-05-02T18:00:00Z");
    await retrieve();
    await portal.drain();
    expect(await letter()).toEqual(announced);
  });

  it("goes by post under vwvfg-41-2a when nobody retrieved it within ten days", async () => {
    const { letter, post, retrieve } = await decided("vwvfg-41-2a", true);
    clock.set("2026-04-26T21:00:00Z"); // the tenth day
    await portal.drain();
    expect(await letter()).toMatchObject({ state: "provided", on: undefined });
    clock.set("2026-04-27T10:00:00Z");
    await retrieve(); // too late to count
    await portal.drain();
    expect(await letter()).toMatchObject({ state: "to-post", on: undefined });
    expect(await post("2026-04-28")).toBe(true);
    expect(await letter()).toEqual({
      state: "posted",
      regime: "vwvfg-41-2",
      on: "2026-05-02",
      until: "2026-06-02",
    });
  });
});

describe("a notice on paper", () => {
  it.each<[Electronic, AnnouncementRegime]>([
    ["ao-122a", "ao-122"],
    ["vwvfg-41-2a", "vwvfg-41-2"],
  ])("is what somebody gets who did not agree to %s, by %s", async (regime, post) => {
    const notice = await decided(regime, false);
    expect(await notice.letter()).toMatchObject({ state: "to-post", on: undefined });
    expect(await notice.post("2026-04-17")).toBe(true);
    expect(await notice.letter()).toEqual({
      state: "posted",
      regime: post,
      on: "2026-04-21",
      until: "2026-05-21",
    });
    expect(await notice.post("2026-04-18")).toBe(false);
  });
});
