import { describe, expect, it } from "vitest";
import { testDatabase } from "../../../../test/support/database.ts";
import { testRegion } from "../../../../test/support/region.ts";
import { Temporal } from "#platform/clock";
import { createCatalogue } from "../catalogue.ts";
import { readCatalogueFiles } from "../read-files.ts";
import { noteCatalogueChanges } from "./note-changes.ts";

const { databases } = await testDatabase();
const all = createCatalogue(readCatalogueFiles("regions/emscher-lippe"), testRegion()).services;
const [one, other] = [all[0]!, all[1]!];
const at = (day: number) => Temporal.Instant.from(`2026-11-0${day}T09:00:00Z`);
const note = async (services: typeof all, day: number) => {
  const changes = await noteCatalogueChanges(databases.region, services, at(day));
  return changes.map(({ serviceId, addedAt, changedAt, gone }) => [
    serviceId,
    addedAt.toString().slice(8, 10),
    changedAt.toString().slice(8, 10),
    gone,
  ]);
};

describe("changes of the catalogue", () => {
  it("are noticed at start: new, unchanged, different, gone, back again", async () => {
    expect(await note([one], 1)).toEqual([[one.id, "01", "01", false]]);
    expect(await note([one, other], 2)).toEqual([
      [other.id, "02", "02", false],
      [one.id, "01", "01", false],
    ]);
    const rewritten = { ...one, title: { ...one.title, de: "Anders" } };
    expect(await note([rewritten, other], 3)).toEqual([
      [one.id, "01", "03", false],
      [other.id, "02", "02", false],
    ]);
    expect(await note([other], 4)).toContainEqual([one.id, "01", "04", true]);
    expect(await note([other], 5)).toContainEqual([one.id, "01", "04", true]);
    expect(await note([one, other], 6)).toContainEqual([one.id, "06", "06", false]);
  });
});
