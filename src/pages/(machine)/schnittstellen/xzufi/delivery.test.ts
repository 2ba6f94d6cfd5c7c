import { describe, expect, it } from "vitest";
import { openPortal } from "../../../../../test/support/portal.ts";
import { type Delivered, readDelivery } from "#standards/xzufi";

const portal = await openPortal();
const ROOF = "emscher-lippe";

async function read(path: string): Promise<Delivered[]> {
  const answer = await portal.visit(ROOF, `/schnittstellen/xzufi/${path}`);
  expect(answer.headers["content-type"]).toBe("application/xml; charset=utf-8");
  async function* bytes() {
    yield answer.rawPayload;
  }
  const all: Delivered[] = [];
  for await (const delivered of readDelivery(bytes())) all.push(delivered);
  return all;
}

const objects = (delivered: readonly Delivered[], name: string) =>
  delivered.flatMap((one) => (one.kind === "schreibe" && one.name === name ? [one.objekt] : []));

describe("a full delivery", () => {
  it("has a file for every authority in its index", async () => {
    const { body } = await portal.visit(ROOF, "/schnittstellen/xzufi/index.txt");
    const files = body.trim().split("\n");
    expect(files).toContain("waltrop.xml");
    expect(files).toContain("kreis-recklinghausen.xml");
    expect(files).toHaveLength(portal.house.region.authorities.length);
  });

  it("is readable, and everything it refers to is in it", async () => {
    for (const slug of ["waltrop", "kreis-recklinghausen"]) {
      const delivered = await read(`${slug}.xml`);
      expect(delivered.at(-1)).toMatchObject({ kind: "complete", deleted: 0 });
      expect(delivered.filter(({ kind }) => kind === "notice")).toEqual([]);
      const values = (name: "leistung" | "organisationseinheit" | "onlinedienst") =>
        objects(delivered, name).map((one) => (one as { id: { value: string } }).id.value);
      const there = [
        ...values("leistung"),
        ...values("organisationseinheit"),
        ...values("onlinedienst"),
      ];
      const competences = objects(delivered, "zustaendigkeitTransferObjekt") as {
        uebergeordnetesObjektID: { value: string };
        zustaendigkeit: { leistungID: { value: string }; gebietID: unknown[] };
      }[];
      expect(competences.length).toBeGreaterThanOrEqual(values("leistung").length);
      for (const { uebergeordnetesObjektID, zustaendigkeit } of competences) {
        expect(there).toContain(uebergeordnetesObjektID.value);
        expect(there).toContain(zustaendigkeit.leistungID.value);
        expect(zustaendigkeit.gebietID.length).toBeGreaterThan(0);
      }
    }
  });

  it("names the towns for which the Kreis is responsible", async () => {
    const delivered = await read("kreis-recklinghausen.xml");
    const car = objects(delivered, "leistung").find(
      (one) => (one as { id: { value: string } }).id.value === "auto-zulassen.kreis-recklinghausen",
    ) as { gueltigkeitGebietID: { value: string }[] };
    expect(car.gueltigkeitGebietID.map(({ value }) => value.slice(0, 5))).toEqual(
      Array.from({ length: 10 }, () => "05562"),
    );
  });

  it("marks what nobody has a source for", async () => {
    const { body } = await portal.visit(ROOF, "/schnittstellen/xzufi/waltrop.xml");
    expect(body).toContain("(Beispielwert, ungeprüft)");
  });

  it("comes in 2.1, too, and in no version that we do not write", async () => {
    expect((await read("waltrop.xml?version=2.1"))[0]).toEqual({ kind: "head", version: "2.1.0" });
    const refused = await portal.visit(ROOF, "/schnittstellen/xzufi/waltrop.xml?version=9");
    expect(refused.statusCode).toBe(400);
  });

  it("is on the roof alone, and of no place that is none", async () => {
    const elsewhere = await portal.visit("waltrop", "/schnittstellen/xzufi/index.txt");
    const nowhere = await portal.visit(ROOF, "/schnittstellen/xzufi/atlantis.xml");
    expect([elsewhere.statusCode, nowhere.statusCode]).toEqual([404, 404]);
  });
});

describe("changes since a moment", () => {
  it("are all at first, and none after the last one", async () => {
    const first = await read("aenderungen.xml?seit=2020-01-01");
    const { written } = first.at(-1) as Extract<Delivered, { kind: "complete" }>;
    expect(written).toBeGreaterThan(1_000);
    const later = await read("aenderungen.xml?seit=2999-01-01");
    expect(later.at(-1)).toEqual({ kind: "complete", written: 0, deleted: 0 });
  });

  it.each(["", "?seit=gestern", "?seit=2026-13-01", "?seit=%00"])("ask when: %s", async (query) => {
    const answer = await portal.visit(ROOF, `/schnittstellen/xzufi/aenderungen.xml${query}`);
    expect(answer.statusCode).toBe(400);
  });
});
