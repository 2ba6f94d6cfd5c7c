import { describe, expect, it } from "vitest";
import { openPortal } from "../../../../../test/support/portal.ts";
import { catalogueTable } from "./catalogue.csv/catalogue-table.ts";

const portal = await openPortal();
const get = (path: string, host = "waltrop") => portal.visit(host, path);
const json = async (path: string, host = "waltrop") => (await get(path, host)).json();

/** Whether a value has what a schema asks for, as far as we use schemas. */
function misfits(value: any, schema: any, schemas: any, at = "$"): string[] {
  if (schema.$ref) return misfits(value, schemas[schema.$ref.split("/").at(-1)], schemas, at);
  const types = [schema.type].flat();
  if (value === null) return types.includes("null") ? [] : [`${at} is null`];
  if (types.includes("array"))
    return Array.isArray(value)
      ? value.flatMap((one, place) => misfits(one, schema.items, schemas, `${at}[${place}]`))
      : [`${at} is no array`];
  if (!types.includes("object"))
    return types.includes(typeof value) ? [] : [`${at}: ${typeof value}`];
  const missing = (schema.required ?? []).filter((name: string) => !(name in value));
  return [
    ...missing.map((name: string) => `${at}.${name} is missing`),
    ...Object.entries(value).flatMap(([name, inner]) =>
      schema.properties?.[name]
        ? misfits(inner, schema.properties[name], schemas, `${at}.${name}`)
        : [`${at}.${name} is not described`],
    ),
  ];
}

describe("open data", () => {
  it("gives the whole catalogue as the description says", async () => {
    const { components } = await json("/api/v1/openapi.json");
    for (const host of ["waltrop", "kreis-recklinghausen", "emscher-lippe"]) {
      const catalogue = await json("/api/v1/catalogue.json", host);
      expect(misfits(catalogue, components.schemas.Catalogue, components.schemas)).toEqual([]);
      const { total } = await json("/api/v1/services", host);
      expect(catalogue.services).toHaveLength(total);
    }
  });

  it("describes one service by id and by key, with the town's own values and their source", async () => {
    const service = await json("/api/v1/services/99001009004002");
    expect(await json("/api/v1/services/sperrmuell")).toEqual(service);
    expect(service).toMatchObject({
      id: "sperrmuell",
      shortLink: "http://waltrop.localhost:8080/l/99001009004002",
      situations: expect.arrayContaining([expect.objectContaining({ id: "wohnen-umzug" })]),
    });
    const duration = service.facts.find(({ kind }: any) => kind === "duration");
    expect(duration).toMatchObject({ text: { de: expect.stringContaining("etwa 3 Wochen") } });
    const missing = await get("/api/v1/services/mond");
    expect(missing.statusCode).toBe(404);
    expect(missing.headers["content-type"]).toContain("application/problem+json");
  });

  it("describes every path of the interface, and may be read by any site", async () => {
    const { paths } = await json("/api/v1/openapi.json");
    for (const path of Object.keys(paths)) {
      const asked = `/api/v1${path.replace("{service}", "sperrmuell")}?service=sperrmuell&town=Marl`;
      const { statusCode, headers } = await get(asked);
      expect([path, statusCode]).toEqual([path, 200]);
      expect(headers["access-control-allow-origin"]).toBe("*");
    }
  });

  it("gives a table that spreadsheets open right", async () => {
    const { body, headers } = await get("/api/v1/catalogue.csv");
    expect(headers["content-type"]).toBe("text/csv; charset=utf-8");
    expect(body.startsWith("\uFEFFid;leika;ozg;titel;")).toBe(true);
    const { total } = await json("/api/v1/services");
    expect(body.match(/\r\n/g)).toHaveLength(total + 1);
  });

  it("never gives a spreadsheet a formula", async () => {
    const service = await json("/api/v1/services/sperrmuell");
    const title = { de: '=HYPERLINK("http://boese";"x")' };
    expect(catalogueTable([{ ...service, title }])).toContain(
      `"'=HYPERLINK(""http://boese"";""x"")"`,
    );
  });
});

describe("the feed of changes", () => {
  it("names what is new, with an address each, last changed first", async () => {
    const { body, headers } = await get("/aenderungen.atom");
    expect(headers["content-type"]).toContain("application/atom+xml");
    expect(body).toContain("<title>Neu: ");
    expect(body.match(/<entry>/g)).toHaveLength(100);
    const ids = [...body.matchAll(/<id>([^<]+)<\/id>/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const times = [...body.matchAll(/<updated>([^<]+)<\/updated>/g)].map(([, at]) => at);
    expect(times).toEqual(times.toSorted().toReversed());
  });

  it("speaks English on request", async () => {
    expect((await get("/aenderungen.atom?sprache=en")).body).toContain("<title>New: ");
  });
});
