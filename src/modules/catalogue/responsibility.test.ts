import { describe, expect, it } from "vitest";
import type { Authority } from "#authorities";
import { Temporal } from "#platform/clock";
import { testRegion } from "../../../test/support/region.ts";
import { createCatalogue, readCatalogueFiles, type ServiceType } from "./index.ts";

const region = testRegion();
const files = readCatalogueFiles("regions/emscher-lippe");
const catalogue = createCatalogue(files, region);
const day = Temporal.PlainDate.from("2026-11-22");
const town = (slug: string): Authority => region.bySlug(slug)!;
const service = (id: string): ServiceType => catalogue.service(id)!;
const ask = (id: string, place: Authority | "roof") =>
  catalogue.responsible({ service: service(id), place, day });

describe("who is responsible (Leistung × ARS)", () => {
  it("is the town for its own services, with the office in charge", () => {
    expect(ask("hundesteuer-anmeldung", town("waltrop"))).toMatchObject({
      kind: "authority",
      authority: { slug: "waltrop" },
      office: { id: "steuern" },
    });
  });

  it("is the Kreis for a town of the Kreis, and the independent town itself", () => {
    expect(ask("auto-zulassen", town("waltrop"))).toMatchObject({
      kind: "authority",
      authority: { slug: "kreis-recklinghausen" },
    });
    expect(ask("auto-zulassen", town("bottrop"))).toMatchObject({ authority: { slug: "bottrop" } });
  });

  it("tells Recklinghausen the town from Recklinghausen the Kreis", () => {
    expect(ask("personalausweis", town("recklinghausen"))).toMatchObject({
      authority: { slug: "recklinghausen" },
    });
    expect(ask("auto-zulassen", town("recklinghausen"))).toMatchObject({
      authority: { slug: "kreis-recklinghausen" },
    });
  });

  it("needs a town on the roof: twelve of them, each with who does it there", () => {
    const found = ask("auto-zulassen", "roof");
    if (found.kind !== "choose-town") throw new Error(found.kind);
    const bodies = found.choices.map((choice) => [choice.town.slug, choice.authority.slug]);
    expect(bodies).toHaveLength(12);
    expect(bodies).toContainEqual(["marl", "kreis-recklinghausen"]);
    expect(bodies).toContainEqual(["gelsenkirchen", "gelsenkirchen"]);
  });

  it("needs one of its ten towns on the portal of the Kreis", () => {
    const found = ask("personalausweis", town("kreis-recklinghausen"));
    expect(found.kind === "choose-town" && found.choices).toHaveLength(10);
  });

  it("is the Standesamt that registered the event, not that of residence (PStG § 55 (2))", () => {
    expect(ask("geburtsurkunde", town("waltrop"))).toMatchObject({
      kind: "registering-office",
      here: { authority: { slug: "waltrop" }, office: { id: "standesamt" } },
    });
    expect(ask("geburtsurkunde", "roof")).toMatchObject({
      kind: "registering-office",
      here: undefined,
    });
  });

  it("is a named federal body; the town's office still takes requests", () => {
    expect(ask("fuehrungszeugnis", town("waltrop"))).toMatchObject({
      kind: "body",
      name: "Bundesamt für Justiz",
      url: "https://www.fuehrungszeugnis.bund.de/",
      counter: { office: { id: "buergerbuero" } },
    });
    expect(ask("fuehrungszeugnis", "roof")).toMatchObject({ kind: "body", counter: undefined });
  });

  it("depends on the size class of a town where the rule says so", () => {
    expect(ask("aufenthaltserlaubnis", town("marl"))).toMatchObject({
      authority: { slug: "marl" },
      office: { id: "auslaender" },
    });
    expect(ask("aufenthaltserlaubnis", town("datteln"))).toMatchObject({
      authority: { slug: "kreis-recklinghausen" },
    });
    expect(ask("aufenthaltserlaubnis", town("bottrop"))).toMatchObject({
      authority: { slug: "bottrop" },
    });
    expect(ask("baugenehmigung", town("datteln"))).toMatchObject({
      authority: { slug: "datteln" },
      office: { id: "bauaufsicht" },
    });
  });

  it("follows the size class of the day", () => {
    const [held] = town("herten").sizeClasses;
    const place: Authority = {
      ...town("herten"),
      sizeClasses: [
        { ...held!, validTo: "2027-12-31" },
        { ...held!, sizeClass: "medium", validFrom: "2028-01-01" },
      ],
    };
    const on = (date: string) =>
      catalogue.responsible({
        service: service("aufenthaltserlaubnis"),
        place,
        day: Temporal.PlainDate.from(date),
      });
    expect(on("2027-12-31")).toMatchObject({ authority: { slug: "herten" } });
    expect(on("2028-01-01")).toMatchObject({ authority: { slug: "kreis-recklinghausen" } });
  });

  it("is never the Kreis for what its towns do, even if it has such an office itself", () => {
    expect(ask("aufenthaltserlaubnis", town("kreis-recklinghausen")).kind).toBe("choose-town");
    expect(ask("hilfe-zum-lebensunterhalt", town("kreis-recklinghausen")).kind).toBe("choose-town");
    expect(ask("wohnraumfoerderung", town("kreis-recklinghausen"))).toMatchObject({
      kind: "authority",
      authority: { slug: "kreis-recklinghausen" },
      office: { id: "soziales" },
    });
  });

  it("follows the rule of the day", () => {
    const [rule] = service("elterngeld").responsibility;
    const moved: ServiceType = {
      ...service("elterngeld"),
      responsibility: [
        { ...rule!, validTo: "2026-12-31" },
        { rule: "town", office: "jugend", validFrom: "2027-01-01", validTo: null, source: null },
      ],
    };
    const on = (date: string) =>
      catalogue.responsible({
        service: moved,
        place: town("waltrop"),
        day: Temporal.PlainDate.from(date),
      });
    expect(on("2026-12-31")).toMatchObject({ authority: { slug: "kreis-recklinghausen" } });
    expect(on("2027-01-01")).toMatchObject({ authority: { slug: "waltrop" } });
  });

  it("is nobody where the office in charge or a valid key is missing", () => {
    const elsewhere = { ...service("musikschule") };
    elsewhere.responsibility = [{ ...elsewhere.responsibility[0]!, validTo: "2020-12-31" }];
    expect(catalogue.responsible({ service: elsewhere, place: "roof", day }).kind).toBe("nobody");
    const gone = {
      ...town("waltrop"),
      keys: [{ ...town("waltrop").keys[0]!, validTo: "2020-12-31" }],
    };
    expect(catalogue.responsible({ service: service("sperrmuell"), place: gone, day }).kind).toBe(
      "nobody",
    );
  });
});
