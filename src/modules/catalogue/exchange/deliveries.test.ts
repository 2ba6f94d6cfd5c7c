import { describe, expect, it } from "vitest";
import { Temporal } from "#platform/clock";
import type { Objekt } from "#standards/xzufi";
import { testDatabase } from "../../../../test/support/database.ts";
import { deliveryOfChanges, noteChanges } from "./deliveries.ts";

const { databases } = await testDatabase();
const at = (time: string) => Temporal.Instant.from(`2026-11-22T${time}Z`);

const online = (value: string, title = "Hund"): Objekt => ({
  name: "onlinedienst",
  objekt: {
    id: { schemeAgencyID: "X", schemeID: "OD", value },
    idSekundaer: [],
    bezeichnung: [{ languageCode: "de", value: title }],
    link: [],
  },
});

async function deliver(objects: readonly Objekt[], since: string) {
  const changes = await deliveryOfChanges(objects, at(since), { databases });
  return changes.map((one) =>
    one.kind === "schreibe" && one.name === "onlinedienst"
      ? `schreibe ${one.objekt.id.value}`
      : one.kind === "loesche" && `loesche ${one.klasse} ${one.id.value}`,
  );
}

describe("changes of the catalogue", () => {
  it("are what is new, other or gone since the moment", async () => {
    const [a, b] = [online("a"), online("b")];
    await noteChanges([a, b], { databases, now: at("09:00:00") });
    expect(await deliver([a, b], "09:00:00")).toEqual(["schreibe a", "schreibe b"]);

    const changed = [online("a", "Katze"), online("c")];
    await noteChanges(changed, { databases, now: at("10:00:00") });
    expect(await deliver(changed, "09:30:00")).toEqual([
      "schreibe a",
      "schreibe c",
      "loesche Onlinedienst b",
    ]);
    expect(await deliver(changed, "10:00:01")).toEqual([]);
  });

  it("bring back what was gone", async () => {
    const back = [online("a", "Katze"), online("b"), online("c")];
    await noteChanges(back, { databases, now: at("11:00:00") });
    expect(await deliver(back, "10:30:00")).toEqual(["schreibe b"]);
  });

  it("keep their moment when another process notices them later", async () => {
    const objects = [online("a", "Katze"), online("b"), online("c")];
    await noteChanges(objects, { databases, now: at("12:00:00") });
    expect(await deliver(objects, "11:30:00")).toEqual([]);
  });
});
