import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Temporal } from "#platform/clock";
import { authorityByArs, createAddresses, createRegion, isAtLeast, keysOn } from "./index.ts";

const data = JSON.parse(readFileSync("regions/emscher-lippe/region.json", "utf8"));
const region = createRegion(data);
const demo = createAddresses(region, { mode: "demo", port: () => 8080 });

describe("the region", () => {
  it("has a roof and thirteen authorities with an id of their own", () => {
    expect(region.portals).toHaveLength(14);
    expect(region.roof).toMatchObject({ kind: "roof", name: "Serviceportal Emscher-Lippe" });
    expect(region.bySlug("waltrop")).toMatchObject({
      parent: "kreis-recklinghausen",
      operator: "gkd-re",
    });
  });

  it("tells Recklinghausen the town from Recklinghausen the Kreis", () => {
    const day = Temporal.PlainDate.from("2026-11-22");
    const [town, district] = [
      region.bySlug("recklinghausen"),
      region.bySlug("kreis-recklinghausen"),
    ];
    expect(town && keysOn(town, day)?.ars).toBe("055620032032");
    expect(district && keysOn(district, day)?.ars).toBe("055620000000");
  });

  it("has no keys before they were valid", () => {
    const [authority] = region.authorities;
    const dated = { ...authority!, keys: [{ ...authority!.keys[0]!, validFrom: "2020-01-01" }] };
    expect(keysOn(dated, Temporal.PlainDate.from("2019-12-31"))).toBeUndefined();
  });

  it("finds an authority by the ARS of the day", () => {
    const day = Temporal.PlainDate.from("2026-11-22");
    expect(authorityByArs(region, "055620000000", day)?.slug).toBe("kreis-recklinghausen");
    expect(authorityByArs(region, "053150000000", day)).toBeUndefined();
  });

  it("knows the size class of a town on a day, whatever its population", () => {
    const herten = region.bySlug("herten")!;
    const [held] = herten.sizeClasses;
    const moved = {
      ...herten,
      sizeClasses: [
        { ...held!, validTo: "2027-12-31" },
        { ...held!, sizeClass: "medium" as const, validFrom: "2028-01-01" },
      ],
    };
    const on = (date: string) => isAtLeast(moved, "large", Temporal.PlainDate.from(date));
    expect([on("2027-12-31"), on("2028-01-01")]).toEqual([true, false]);
    expect(isAtLeast(moved, "medium", Temporal.PlainDate.from("2028-01-01"))).toBe(true);
    expect(
      isAtLeast(region.bySlug("bottrop")!, "medium", Temporal.PlainDate.from("2028-01-01")),
    ).toBe(false);
  });

  it.each([
    [
      "a size class of an independent town",
      (r: typeof data) => (r.authorities[0].sizeClasses = r.authorities[12].sizeClasses),
      /only a town of a Kreis has a size class/,
    ],
    [
      "a slug twice",
      (r: typeof data) => (r.authorities[1].slug = r.authorities[0].slug),
      /used twice/,
    ],
    [
      "a town without Kreis",
      (r: typeof data) => (r.authorities[12].parent = null),
      /belongs to a Kreis/,
    ],
    [
      "an unknown operator",
      (r: typeof data) => (r.authorities[0].operator = "nobody"),
      /unknown operator/,
    ],
  ])("is refused with %s", (_, spoil, message) => {
    const copy = structuredClone(data);
    spoil(copy);
    expect(() => createRegion(copy)).toThrow(message);
  });
});

describe("addresses", () => {
  it("finds the portal by host, whatever the port and the case", () => {
    expect(demo.portalOf("Waltrop.localhost:8080")?.slug).toBe("waltrop");
    expect(demo.portalOf("emscher-lippe.localhost")?.kind).toBe("roof");
    expect(demo.portalOf("serviceportal.waltrop.de")).toBeUndefined();
    expect(demo.portalOf(undefined)).toBeUndefined();
  });

  it("uses the real hosts in production", () => {
    const live = createAddresses(region, { mode: "production", port: () => 8080 });
    expect(live.portalOf("serviceportal.waltrop.de")?.slug).toBe("waltrop");
    expect(live.portalOf("waltrop.localhost")).toBeUndefined();
    expect(live.url(region.roof, "/konto")).toBe("https://serviceportal.emscher-lippe.de/konto");
  });
});
