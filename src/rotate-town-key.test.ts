import { describe, expect, it } from "vitest";
import { completeDraft, sentCase } from "../test/support/applications.ts";
import { TOWN_B } from "../test/support/database.ts";
import { readJourney } from "../test/support/package-journey.ts";
import { openPortal } from "../test/support/portal.ts";
import { reportBarrier, reportedBarriers } from "#accessibility";
import { draftByPass } from "#applications";
import { caseKeys, loadCase } from "#cases";
import { leaveFeedback, leftFeedback } from "#feedback";
import { createKeyring, generationOf, newDataKey } from "#platform/crypto";
import { fixedClock } from "#platform/clock";
import { changeTownKey, townKeyOf } from "./master-secret.ts";
import { KEPT, type Progress, rewrapTown } from "./rotate-town-key.ts";

const SECRET = "a master secret of more than 32 characters";

describe("a town gets another key", async () => {
  const clock = fixedClock("2026-08-03T08:00:00Z");
  const portal = await openPortal({ clock });
  const house = { ...portal.house, keyring: createKeyring(SECRET) };
  const wanted = {
    slug: "recklinghausen",
    packageId: "hundesteuer-anmeldung",
    journey: readJourney("hundesteuer-anmeldung", "gast-per-post"),
  };
  const { db, id } = await sentCase(house, wanted);
  const { pass } = await completeDraft(house, wanted);
  const owner = { keyring: house.keyring, now: clock.now() };
  const opinion = { place: "service", serviceId: undefined, answer: "no" } as const;
  await leaveFeedback(db, { ...opinion, text: "Wo steht die Gebühr?" }, owner);
  await reportBarrier(db, { page: "/", what: "Zu klein", contact: "" }, owner);
  const { region } = house.databases;
  const generation = await changeTownKey(region, db.authorityId);
  const keyring = createKeyring(SECRET, new Map([[db.authorityId, generation]]));
  const later = { ...house, keyring };

  it("opens everything from before, and the old key of the town opens nothing new", async () => {
    expect(generation).toBe(1);
    expect(await townKeyOf(region, db.authorityId)).toBe(1);
    expect(await loadCase(later, db, id)).toBeDefined();
    const wrapped = keyring.wrap(db.authorityId, newDataKey());
    expect(generationOf(wrapped)).toBe(1);
    expect(() => house.keyring.unwrap(db.authorityId, wrapped.subarray(2))).toThrow();
    expect(() => keyring.unwrap(TOWN_B, wrapped)).toThrow();
  });

  it("is about every table that holds a wrapped key", async () => {
    const rows = await portal.database.inspect<{ table_name: string }>(
      "select table_name from information_schema.columns where column_name in ('data_key', 'wrapped_key') and table_schema = current_schema() order by 1",
    );
    expect(Object.keys(KEPT).toSorted()).toEqual(rows.map(({ table_name }) => table_name));
  });

  it("wraps everything anew, says how far it is, and has nothing left to do then", async () => {
    const reports: Progress[] = [];
    const rotation = { keyring, generation, report: (now: Progress) => void reports.push(now) };
    expect(await rewrapTown(db, rotation)).toEqual({ seen: 4, rewrapped: 4 });
    expect(reports.at(-1)).toEqual({ seen: 4, rewrapped: 4 });
    expect(await rewrapTown(db, rotation)).toEqual({ seen: 4, rewrapped: 0 });
    const [kept] = await caseKeys.after(db, "00000000-0000-0000-0000-000000000000", 10);
    expect(generationOf(kept!.wrapped)).toBe(1);
    expect((await loadCase(later, db, id))?.state.id).toBe(id);
    expect((await leftFeedback(db, keyring, 10))[0]?.text).toBe("Wo steht die Gebühr?");
    expect((await reportedBarriers(db, keyring))[0]?.what).toBe("Zu klein");
    expect(await draftByPass(later, db, { pass, now: clock.now() })).toBeDefined();
  });
});
