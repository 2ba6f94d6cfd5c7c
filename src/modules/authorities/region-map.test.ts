import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createRegion, createRegionMap, readPilotEvents } from "./index.ts";

const read = (file: string) => JSON.parse(readFileSync(`regions/emscher-lippe/${file}`, "utf8"));
const region = createRegion(read("region.json"));

describe("the map", () => {
  it("shows every authority once, the Kreis below its towns, with its source", () => {
    const map = createRegionMap(read("map.json"), region);
    expect(new Set(map.areas.map(({ authority }) => authority)).size).toBe(13);
    expect(map.areas[0]?.authority.slug).toBe("kreis-recklinghausen");
    expect(map.source).toBe("© GeoBasis-DE / BKG 2021 (Daten verändert)");
  });

  it.each([
    ["an area too few", (map: any) => map.areas.pop(), /is missing/],
    ["a foreign ARS", (map: any) => (map.areas[0].ars = "053150000000"), /nobody has the ARS/],
    ["markup for an outline", (map: any) => (map.areas[0].d = '"/><script>'), /areas/],
  ])("is refused with %s", (_, spoil, message) => {
    const copy = read("map.json");
    spoil(copy);
    expect(() => createRegionMap(copy, region)).toThrow(message);
  });
});

describe("the events of the pilot phase", () => {
  it("come newest first, each with its source", () => {
    const events = readPilotEvents(read("pilot.json"), region);
    expect(events.map(({ day }) => day)).toEqual(
      events
        .map(({ day }) => day)
        .toSorted()
        .reverse(),
    );
    expect(events.every(({ source }) => source.title.length > 0)).toBe(true);
  });

  it("are refused for an unknown authority", () => {
    const copy = read("pilot.json");
    copy.events[0].authorities = ["mond"];
    expect(() => readPilotEvents(copy, region)).toThrow(/mond is unknown/);
  });
});
