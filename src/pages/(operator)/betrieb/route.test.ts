import { beforeAll, describe, expect, it } from "vitest";
import { fixedClock } from "#platform/clock";
import { enqueue, type JobTables } from "#platform/jobs";
import { openPortal } from "../../../../test/support/portal.ts";
import type { HttpVisitor } from "../../../../test/support/http-visitor.ts";

const ROOF = "emscher-lippe";
const clock = fixedClock("2026-11-22T09:00:00Z");
const portal = await openPortal({ clock });
const { house, drain } = portal;
const roofStaff = (roles: readonly ("operator" | "coordinator")[], operator: string | null) =>
  portal.employee(ROOF, { name: "Volker Probst", authority: null, office: null, roles, operator });
const ours = await roofStaff(["operator"], "gkd-re");

const townDb = (slug: string) => house.databases.forAuthority(house.region.bySlug(slug)!.id);
const deadIn = async (slug: string) => {
  const rows = await townDb(slug)
    .tables<JobTables>()
    .selectFrom("job")
    .select(["id", "state", "attempts"])
    .where("kind", "=", "case.lost")
    .execute();
  return rows[0]!;
};
const fieldsOf = async (slug: string) => ({
  verwaltung: house.region.bySlug(slug)!.id,
  auftrag: (await deadIn(slug)).id,
});

beforeAll(async () => {
  for (const slug of ["herten", "gelsenkirchen"])
    await enqueue(townDb(slug), {
      kind: "case.lost", // nobody handles it, so it is given up at once
      payload: { caseId: "0190a000-0000-7000-8000-00000000cafe" },
      runAt: clock.now(),
      now: clock.now(),
    });
  await drain();
});

describe("the operators' page", () => {
  it("names the parts, counts the jobs and lists what was given up in the own data centre", async () => {
    const { status, body } = await ours.get("/betrieb");
    expect(status).toBe(200);
    expect(body).toMatch(/Datenbank<\/th>/);
    expect(body).toContain("no handler for case.lost");
    expect(body).toContain("Stadt Herten");
    expect(body).not.toContain("Stadt Gelsenkirchen");
    expect(body).toContain("Aufgegeben bei Verwaltungen anderer Rechenzentren: 1.");
    expect(body).not.toContain("cafe"); // what a job is about
  });

  it("is for nobody else", async () => {
    const others: Record<string, HttpVisitor> = {
      "somebody without session": portal.visitor(ROOF),
      "the coordinator": await roofStaff(["coordinator"], null),
      "a citizen": await portal.citizen(ROOF),
    };
    for (const [who, visitor] of Object.entries(others)) {
      expect((await visitor.get("/betrieb")).body.includes("case.lost"), who).toBe(false);
      await visitor.post("/betrieb/auftrag", await fieldsOf("herten"));
      expect((await deadIn("herten")).state, who).toBe("dead");
    }
    const clerk = await portal.employee("herten", { roles: ["approver", "operator"] });
    expect((await clerk.get("/betrieb")).status).toBe(404);
  });
});

describe("running a job again", () => {
  it("is not possible where another data centre is in charge", async () => {
    const fields = await fieldsOf("gelsenkirchen");
    expect((await ours.post("/betrieb/auftrag", fields)).status).toBe(403);
    expect((await deadIn("gelsenkirchen")).state).toBe("dead");
  });

  it("refuses what is no job", async () => {
    const { verwaltung } = await fieldsOf("herten");
    const post = (fields: Record<string, string>) => ours.post("/betrieb/auftrag", fields);
    expect((await post({ verwaltung, auftrag: "' or 1=1" })).status).toBe(400);
    expect((await post({ verwaltung: "überall", auftrag: verwaltung })).status).toBe(403);
    expect((await post({ verwaltung, art: "case.lost", stand: "done" })).status).toBe(400);
    expect((await post({ verwaltung, auftrag: verwaltung })).location).toBe("/betrieb?versucht=0");
  });

  it("gives it all its tries again and stands in the log, with the name of who did it", async () => {
    const before = await ours.get("/betrieb");
    expect(before.body).toContain("Bisher wurde kein Auftrag noch einmal versucht.");
    const { location } = await ours.post("/betrieb/auftrag", await fieldsOf("herten"));
    expect(await deadIn("herten")).toMatchObject({ state: "ready", attempts: 0 });
    const { body } = await ours.get(location!);
    expect(body).toContain("Der Auftrag läuft noch einmal");
    const log = body.slice(body.indexOf('id="protokoll"'));
    for (const word of ["Volker Probst", "case.lost", "Stadt Herten"]) expect(log).toContain(word);
  });

  it("can be pressed twice: the second time says that it is over", async () => {
    const { location } = await ours.post("/betrieb/auftrag", await fieldsOf("herten"));
    expect((await ours.get(location!)).body).toContain("nichts mehr zu versuchen");
  });
});
