import { beforeEach, describe, expect, it } from "vitest";
import { sentCase } from "../../../test/support/applications.ts";
import { readJourney } from "../../../test/support/package-journey.ts";
import { openPortal } from "../../../test/support/portal.ts";
import { caseOf } from "../../../test/support/town-hall.ts";
import { fixedClock } from "#platform/clock";
import { accessesOfCase } from "./history-queries.ts";
import { openForStaff } from "./open-for-staff.ts";

const START = "2026-08-03T08:00:00Z";
const clock = fixedClock(START);
const portal = await openPortal({ clock });
const { house } = portal;
const { staff: clerk } = await portal.employee("recklinghausen");
const { staff: stranger } = await portal.employee("recklinghausen", { office: "abfall" });
const { staff: head } = await portal.employee("recklinghausen", {
  office: null,
  roles: ["approver"],
});
const { staff: foreigner } = await portal.employee("waltrop");
const wanted = {
  slug: "recklinghausen",
  packageId: "hundesteuer-anmeldung",
  journey: readJourney("hundesteuer-anmeldung", "gast-per-post"),
};

let sent: Awaited<ReturnType<typeof sentCase>>;
beforeEach(async () => {
  clock.set(START);
  sent = await sentCase(house, wanted);
  await portal.drain();
});

const open = async (who: typeof clerk, reason?: string) =>
  openForStaff(sent.db, await caseOf(house, sent.db, sent.id), { who, reason, now: clock.now() });
const log = async () =>
  (await accessesOfCase(sent.db, sent.id)).map(({ staffId, purpose }) => [staffId, purpose]);
const later = (minutes: number) => clock.set(clock.now().add({ minutes }).toString());

describe("opening a case in the town hall", () => {
  it("is written down once for what somebody does with it in an hour", async () => {
    expect((await open(clerk)).kind).toBe("opened");
    later(59);
    await open(clerk);
    expect(await log()).toEqual([[clerk.id, "Bearbeitung"]]);
    later(2);
    await open(clerk);
    expect(await log()).toEqual([
      [clerk.id, "Bearbeitung"],
      [clerk.id, "Bearbeitung"],
    ]);
  });

  it("is written down for each person", async () => {
    await open(clerk);
    later(1);
    await open(head);
    expect(await log()).toEqual([
      [head.id, "Aufsicht und Mitzeichnung"],
      [clerk.id, "Bearbeitung"],
    ]);
  });

  it("asks another office for a reason, keeps it for the day and writes it down", async () => {
    expect(await open(stranger)).toMatchObject({ kind: "reason-needed" });
    expect(await open(stranger, "  ")).toMatchObject({ kind: "reason-needed" });
    expect(await log()).toEqual([]);
    expect((await open(stranger, "Rückfrage am Telefon")).kind).toBe("opened");
    later(30);
    expect((await open(stranger)).kind).toBe("opened");
    expect(await log()).toEqual([[stranger.id, "Rückfrage am Telefon"]]);
    later(13 * 60);
    expect(await open(stranger)).toMatchObject({ kind: "reason-needed" });
  });

  it("writes a new reason down as a new entry", async () => {
    await open(stranger, "Rückfrage am Telefon");
    later(1);
    await open(stranger, "Beschwerde");
    expect(await log()).toEqual([
      [stranger.id, "Beschwerde"],
      [stranger.id, "Rückfrage am Telefon"],
    ]);
  });

  it("is refused to another town, whatever the reason", async () => {
    expect(await open(foreigner, "Neugier")).toMatchObject({ kind: "forbidden" });
    expect(await log()).toEqual([]);
  });
});
