import { expect, it, vi } from "vitest";
import { createCatalogue, insertWord, readCatalogueFiles, readSearchLanguage } from "#catalogue";
import { systemClock, Temporal } from "#platform/clock";
import { newId } from "#platform/ids";
import { createLog } from "#platform/log";
import { openTestDatabase, testDatabase } from "../test/support/database.ts";
import { portalOf, testRegion } from "../test/support/region.ts";
import { createLiveSearch } from "./live-search.ts";

const FOLDER = "regions/emscher-lippe";
const { databases } = await testDatabase();
const region = testRegion();
const catalogue = createCatalogue(readCatalogueFiles(FOLDER), region);
const language = readSearchLanguage(FOLDER);
const log = createLog("silent");

/** What a process of its own would have. */
const newProcess = (of = databases) =>
  createLiveSearch({
    ...{ catalogue, language, region, log },
    databases: of,
    clock: systemClock,
    online: () => undefined,
  });

const at = { portal: portalOf(region, "marl"), day: Temporal.PlainDate.from("2026-11-22") };
const firstOf = async ({ find }: ReturnType<typeof newProcess>, query: string) =>
  (await find({ query, at, limit: 1 })).services[0]?.id;

const add = (word: string) =>
  insertWord(databases.region, {
    serviceId: "musikschule",
    word,
    townId: null,
    staffId: newId(),
    addedAt: systemClock.now(),
  });

it("answers before anything was read, and others go on meanwhile", async () => {
  let turns = 0;
  const turn = (): void => void (turns += 1);
  const ticking = setInterval(turn, 1);
  expect(await firstOf(newProcess(), "Sperrmüll")).toBe("sperrmuell");
  clearInterval(ticking);
  expect(turns).toBeGreaterThan(5);
});

it("knows a word within a second of an editor adding it in another process", async () => {
  const [here, elsewhere] = [newProcess(), newProcess()];
  elsewhere.start();
  await elsewhere.refresh();
  expect(await firstOf(elsewhere, "Quetschkommode")).not.toBe("musikschule");
  await add("Quetschkommode");
  await here.refresh();
  expect(await firstOf(here, "Quetschkommode")).toBe("musikschule");
  await vi.waitFor(
    async () => expect(await firstOf(elsewhere, "Quetschkommode")).toBe("musikschule"),
    { timeout: 1_000, interval: 10 },
  );
  elsewhere.stop();
});

it("answers as before when the words cannot be read", async () => {
  const database = await openTestDatabase();
  const search = newProcess(database.databases);
  await search.refresh();
  await database.close();
  await expect(search.refresh()).rejects.toThrow();
  expect(await firstOf(search, "Sperrmüll")).toBe("sperrmuell");
});
