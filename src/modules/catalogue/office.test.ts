import { describe, expect, it } from "vitest";
import { testRegion } from "../../../test/support/region.ts";
import { createCatalogue, readCatalogueFiles } from "./index.ts";

const region = testRegion();
const files = readCatalogueFiles("regions/emscher-lippe");

describe("the offices of an authority", () => {
  it("have a name, what they do and how to reach them", () => {
    const [first] = createCatalogue(files, region).officesOf(region.bySlug("waltrop")!);
    expect(first).toMatchObject({
      id: "buergerbuero",
      name: { de: "Bürgerbüro" },
      contact: { phone: "115" },
    });
  });

  it("may have a name and a contact of their own", () => {
    const changed = structuredClone(files) as any;
    const waltrop = changed.offices.content.authorities.find(
      (one: any) => one.authority === "waltrop",
    );
    const contact = { ...waltrop.contact, phone: "110" };
    waltrop.offices.abfall = { name: { de: "Betriebshof", en: "Depot" }, contact };
    const offices = createCatalogue(changed, region).officesOf(region.bySlug("waltrop")!);
    expect(offices.find(({ id }) => id === "abfall")).toMatchObject({
      name: { de: "Betriebshof" },
      contact,
    });
  });
});
