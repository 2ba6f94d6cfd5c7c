import { expect, inject, it } from "vitest";
import { createCatalogue, readCatalogueFiles } from "#catalogue";
import { fixedClock } from "#platform/clock";
import { createLog } from "#platform/log";
import { deliveredDog, openDogService, packageId } from "../test/support/dog-service.ts";
import { testRegion } from "../test/support/region.ts";
import { createOfferBoard } from "./offer-board.ts";
import { insertAdoption, loadAdoption } from "./modules/library/queries.ts";

const { databases, house, idOf, dbOf, now, seed } = await openDogService([
  "waltrop",
  "recklinghausen",
]);
await seed(deliveredDog());
const catalogue = createCatalogue(readCatalogueFiles("regions/emscher-lippe"), testRegion());
const { id: service } = catalogue.services.find((one) => one.package === packageId)!;

/** What a process of its own would have. */
const newBoard = () =>
  createOfferBoard({
    library: house.library,
    databases,
    catalogue,
    clock: fixedClock("2026-11-22T09:00:00Z"),
    log: createLog("silent"),
  });

async function revise(state: "pilot" | "live" | "draft" | "withdrawn"): Promise<void> {
  const db = dbOf("waltrop");
  const last = await loadAdoption(db, packageId);
  const revision = ((await lastRevision()) ?? 0) + 1;
  await insertAdoption(db, { ...last!, revision, state }, now());
}
const lastRevision = async () => {
  const rows = await dbOf("waltrop")
    .tables<{ adoption: { revision: number } }>()
    .selectFrom("adoption")
    .select((eb) => eb.fn.max("revision").as("revision"))
    .executeTakeFirst();
  return rows?.revision;
};

it("follows what towns put online and take back, and two processes agree", async () => {
  const [here, elsewhere] = [newBoard(), newBoard()];
  await Promise.all([here.refresh(), here.refresh()]);
  expect(here.online(idOf("waltrop"), service)).toMatchObject({ packageId, state: "live" });
  expect(here.online(idOf("waltrop"), "sperrmuell")).toBeUndefined();
  expect(here.preparation({ authorityId: idOf("waltrop"), packageId, language: "de" })).not.toEqual(
    [],
  );
  const first = here.revision();

  await revise("draft");
  await here.refresh();
  expect(here.revision()).toBe(first);

  await revise("pilot");
  await here.refresh();
  expect(here.online(idOf("waltrop"), service)).toMatchObject({ state: "pilot" });
  expect(here.revision()).not.toBe(first);

  await revise("withdrawn");
  await here.refresh();
  await elsewhere.refresh();
  for (const board of [here, elsewhere]) {
    expect(board.online(idOf("waltrop"), service)).toBeUndefined();
    expect(board.online(idOf("recklinghausen"), service)).toBeDefined();
    expect(board.onlineSomewhere(service)).toBe(true);
    expect(board.onlineSomewhere("sperrmuell")).toBe(false);
  }
  expect(elsewhere.revision()).toBe(here.revision());
});

// The embedded database has one session, so nothing is ever under way beside something else.
it.skipIf(inject("postgresUrl") === "")(
  "notices what was begun long before and committed after many others",
  async () => {
    const board = newBoard();
    await board.refresh();
    const [begun, mayEnd] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const town = dbOf("recklinghausen");
    const slow = town.transaction(async (inner) => {
      const last = await loadAdoption(inner, packageId);
      const next = { ...last!, revision: last!.revision + 1, state: "withdrawn" as const };
      await insertAdoption(inner, next, now());
      begun.resolve();
      await mayEnd.promise;
    });
    await begun.promise;
    for (let count = 0; count < 60; count += 1) await revise(count % 2 === 0 ? "live" : "pilot");
    await board.refresh();
    await board.refresh();
    expect(board.online(idOf("recklinghausen"), service)).toBeDefined();
    mayEnd.resolve();
    await slow;
    await board.refresh();
    expect(board.online(idOf("recklinghausen"), service)).toBeUndefined();
  },
);
