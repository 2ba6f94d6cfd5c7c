import { describe, expect, it } from "vitest";
import { TOWN_A, TOWN_B, testDatabase } from "../../../../test/support/database.ts";
import { Temporal } from "#platform/clock";
import { newId } from "#platform/ids";
import type { PortalDb } from "../portal-rows.ts";
import type { Announcement } from "./announcement.ts";
import { endDisturbance, insertDisturbance, listDisturbances } from "./queries.ts";

const { databases } = await testDatabase();
const { region } = databases;
const [townA, townB] = [databases.forAuthority(TOWN_A), databases.forAuthority(TOWN_B)];
const NOW = Temporal.Instant.from("2026-11-22T09:00:00Z");
const later = NOW.add({ hours: 1 });

async function announce(db: PortalDb, rest: Partial<Announcement> = {}): Promise<string> {
  const id = newId();
  const message = { de: "Geht gerade nicht.", en: "Does not work." };
  const announcement = { serviceId: "sperrmuell", message, beginsAt: NOW, endsAt: null, ...rest };
  await insertDisturbance(db, { id, staffId: newId(), announcement });
  return id;
}
const listed = async (now = NOW) => (await listDisturbances(region, now)).map(({ id }) => id);

describe("disturbances", () => {
  it("are read by everybody, with the town that announces them", async () => {
    const id = await announce(townA);
    const roof = await announce(region, { serviceId: null, message: { de: "Alles steht still." } });
    expect(await listDisturbances(region, NOW)).toEqual([
      {
        id,
        townId: TOWN_A,
        serviceId: "sperrmuell",
        message: { de: "Geht gerade nicht.", en: "Does not work." },
        beginsAt: NOW,
        endsAt: null,
      },
      expect.objectContaining({
        id: roof,
        townId: null,
        serviceId: null,
        message: { de: "Alles steht still." },
      }),
    ]);
    await endDisturbance(townA, id, NOW);
    await endDisturbance(region, roof, NOW);
    expect(await listed()).toEqual([]);
  });

  it("are listed until they end, also those to come", async () => {
    const id = await announce(townA, { beginsAt: later, endsAt: later.add({ hours: 1 }) });
    expect(await listed()).toEqual([id]);
    expect(await listed(later.add({ hours: 1 }))).toEqual([]);
    await endDisturbance(townA, id, NOW); // one that has not begun never will
    expect(await listed(later)).toEqual([]);
  });

  it("are ended by their own portal alone", async () => {
    const [own, roof] = [await announce(townA), await announce(region)];
    for (const [db, id] of [
      [townB, own],
      [region, own],
      [townA, roof],
    ] as const)
      await endDisturbance(db, id, NOW);
    expect((await listed(later)).toSorted()).toEqual([own, roof].toSorted());
  });

  it("are written in nobody else's name", async () => {
    const forged = insertDisturbance(
      { ...townB, authorityId: TOWN_A },
      {
        id: newId(),
        staffId: newId(),
        announcement: { serviceId: null, message: { de: "Falsch." }, beginsAt: NOW, endsAt: null },
      },
    );
    await expect(forged).rejects.toThrow(/row-level security/);
  });
});
