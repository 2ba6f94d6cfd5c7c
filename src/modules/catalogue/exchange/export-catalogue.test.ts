import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createRegion } from "#authorities";
import { Temporal } from "#platform/clock";
import { projectRoot } from "#platform/config";
import { createCatalogue, type Unsourced } from "../catalogue.ts";
import { readCatalogueFiles } from "../read-files.ts";
import { exportCatalogue } from "./export-catalogue.ts";

const FOLDER = join(projectRoot, "regions/emscher-lippe");
const region = createRegion(JSON.parse(readFileSync(join(FOLDER, "region.json"), "utf8")));
const files = readCatalogueFiles(FOLDER);

const exported = (given: typeof files, unsourced: Unsourced) =>
  exportCatalogue({
    catalogue: createCatalogue(given, region, unsourced),
    region,
    online: (_, serviceId) =>
      serviceId === "hundesteuer-anmeldung" ? { packageId: "hund", state: "live" } : undefined,
    agency: "L999999",
    day: Temporal.PlainDate.from("2026-11-22"),
    urlOn: ({ slug }, path) => `https://${slug}.example${path}`,
  });

describe("the catalogue as objects of XZuFi", () => {
  it("has an online service only where there is one, with its competence", () => {
    const objects = exported(files, "shown").get("waltrop") ?? [];
    const online = objects.filter(({ name }) => name === "onlinedienst");
    expect(online).toMatchObject([
      {
        objekt: {
          id: { schemeAgencyID: "L999999", schemeID: "OD", value: "hundesteuer-anmeldung.waltrop" },
          link: [{ link: "https://waltrop.example/leistungen/hundesteuer-anmeldung" }],
        },
      },
    ]);
    const ids = objects.flatMap((one) =>
      one.name === "zustaendigkeitTransferObjekt" ? [one.objekt.zustaendigkeit.id.value] : [],
    );
    expect(ids).toContain("od.hundesteuer-anmeldung.waltrop");
    expect(ids).toContain("oe.hundesteuer-anmeldung.waltrop");
  });

  it("leaves services of Bund and Land to their own editorial offices", () => {
    const ids = [...exported(files, "shown").values()]
      .flat()
      .flatMap((one) => (one.name === "leistung" ? [one.objekt.id.value] : []));
    expect(ids.filter((id) => id.startsWith("bafoeg-studium."))).toEqual([]);
  });

  it("says nothing without a source outside the demo", () => {
    const all = JSON.stringify([...exported(files, "withheld").values()]);
    expect(all).not.toContain("Beispielwert");
    expect(JSON.stringify([...exported(files, "shown").values()])).toContain("Beispielwert");
  });

  it("has what is sourced outside the demo as well", () => {
    const source = { title: "Satzung vom 1. Januar 2026", asOf: "2026-01-01" };
    const checked = JSON.parse(JSON.stringify(files), (key, value: unknown) =>
      key === "source" && value === null ? source : value,
    ) as typeof files;
    expect(exported(checked, "withheld").size).toBe(region.authorities.length);
  });
});
