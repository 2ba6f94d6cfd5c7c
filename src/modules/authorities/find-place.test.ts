import fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createRegion, findPlace, type PlaceFound } from "./index.ts";

const data = JSON.parse(readFileSync("regions/emscher-lippe/region.json", "utf8"));
const region = createRegion(data);

const slugsOf = (found: PlaceFound): string[] => {
  if (found.kind === "place") return [found.authority.slug];
  return "authorities" in found ? found.authorities.map(({ slug }) => slug) : [];
};
const find = (text: string, within = region) => findPlace(text, within);

describe("a place", () => {
  it.each([
    ["45731", "waltrop"],
    ["  45731 ", "waltrop"],
    ["Waltrop", "waltrop"],
    ["stadt waltrop", "waltrop"],
    ["WALTROP", "waltrop"],
    ["Haltern am See", "haltern-am-see"],
    ["Haltern", "haltern-am-see"],
    ["Castrop Rauxel", "castrop-rauxel"],
    ["Kreis Recklinghausen", "kreis-recklinghausen"],
    ["Landkreis Recklinghausen", "kreis-recklinghausen"],
    ["Stadt Recklinghausen", "recklinghausen"],
    ["45657 Recklinghausen", "recklinghausen"],
    ["Beispielweg 12a, 45739 Oer-Erkenschwick", "oer-erkenschwick"],
    ["Beispielweg 12, Oer-Erkenschwick", "oer-erkenschwick"],
    ["Waltrop, Beispielweg 12", "waltrop"],
    ["D-46236 Bottrop", "bottrop"],
  ])("is found by %j", (text, slug) => {
    expect(find(text)).toMatchObject({ kind: "place", authority: { slug } });
  });

  it("is asked for when a name is a town and a Kreis", () => {
    const found = find("Recklinghausen");
    expect(found.kind).toBe("several");
    expect(slugsOf(found).toSorted()).toEqual(["kreis-recklinghausen", "recklinghausen"]);
  });

  it("is asked for when a postcode spans towns", () => {
    const shared = structuredClone(data);
    shared.authorities.find(({ slug }: { slug: string }) => slug === "datteln").postcodes = [
      "45711",
      "45731",
    ];
    const spanning = createRegion(shared);
    const found = find("45731", spanning);
    expect(found.kind).toBe("several");
    expect(slugsOf(found).toSorted()).toEqual(["datteln", "waltrop"]);
    expect(find("45731 Datteln", spanning)).toMatchObject({ authority: { slug: "datteln" } });
  });

  it("is asked for when postcode and town contradict each other", () => {
    const found = find("45731 Marl");
    expect(found.kind).toBe("several");
    expect(slugsOf(found)).toEqual(["waltrop", "marl"]);
  });

  it("is not where a bulk receiver has its postcode", () => {
    const found = find("45801");
    expect(found).toMatchObject({ kind: "bulk-receiver", postcode: "45801" });
    expect(found.kind === "bulk-receiver" && found.receivers).toContain("Sozialgericht");
    expect(slugsOf(found)).toEqual(["gelsenkirchen"]);
  });

  it("may be outside of the region", () => {
    expect(find("50667 Köln")).toEqual({ kind: "elsewhere", postcode: "50667" });
    expect(find("50667 Marl")).toEqual({ kind: "elsewhere", postcode: "50667" });
  });

  it.each([
    ["Gelsenkirhcen", "gelsenkirchen"],
    ["Waltorp", "waltrop"],
  ])("is suggested for the slip %j", (text, slug) => {
    const found = find(text);
    expect(found.kind).toBe("similar");
    expect(slugsOf(found)).toEqual([slug]);
  });

  it.each(["", "   ", "Atlantis", "4573", "457311", "<script>", "\u0000", "__proto__"])(
    "is unknown for %j",
    (text) => expect(find(text)).toEqual({ kind: "unknown" }),
  );

  it("is answered for any text, quickly", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => Boolean(find(text).kind)));
    expect(find("x".repeat(1_000_000)).kind).toBe("unknown");
  });

  it("is the same town for each of its postcodes", () => {
    for (const { slug, kind, postcodes } of region.authorities)
      for (const postcode of kind === "district" ? [] : postcodes)
        expect(find(postcode)).toMatchObject({ kind: "place", authority: { slug } });
  });
});
