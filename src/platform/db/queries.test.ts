import { describe, expect, it } from "vitest";
import { TOWN_A, TOWN_B, testDatabase } from "../../../test/support/database.ts";
import { Temporal } from "#platform/clock";
import { jobRow, type JobTables } from "#platform/jobs";
import { isUniqueViolation, sql } from "./index.ts";

const { databases } = await testDatabase();
const now = Temporal.Instant.from("2026-11-22T09:00:00Z");
const job = (authorityId: string, dedupeKey: string) =>
  jobRow(authorityId, { kind: "test", dedupeKey, runAt: now, now });

describe("a handle", () => {
  it("shows a town its own rows and nobody else's", async () => {
    const [a, b] = [databases.forAuthority(TOWN_A), databases.forAuthority(TOWN_B)];
    await a.tables<JobTables>().insertInto("job").values(job(TOWN_A, "own")).execute();
    expect(await a.tables<JobTables>().selectFrom("job").select("kind").execute()).toHaveLength(1);
    expect(await b.tables<JobTables>().selectFrom("job").select("kind").execute()).toHaveLength(0);
  });

  it("refuses to write a row of another town", async () => {
    const a = databases.forAuthority(TOWN_A);
    const foreign = a
      .tables<JobTables>()
      .insertInto("job")
      .values(job(TOWN_B, "foreign"))
      .execute();
    await expect(foreign).rejects.toThrow(/row-level security/);
  });

  it("commits everything or nothing", async () => {
    const a = databases.forAuthority(TOWN_A);
    const failing = a.transaction(async (inner) => {
      await inner.tables<JobTables>().insertInto("job").values(job(TOWN_A, "half")).execute();
      throw new Error("changed my mind");
    });
    await expect(failing).rejects.toThrow("changed my mind");
    const found = await a
      .tables<JobTables>()
      .selectFrom("job")
      .select("id")
      .where("dedupe_key", "=", "half")
      .execute();
    expect(found).toEqual([]);
  });

  it("goes on working after a refused statement", async () => {
    const a = databases.forAuthority(TOWN_A);
    const insert = () =>
      a.tables<JobTables>().insertInto("job").values(job(TOWN_A, "twice")).execute();
    await insert();
    expect(await insert().then(() => false, isUniqueViolation)).toBe(true);
    const { rows } = await sql<{ one: number }>`select 1 as one`.execute(a.tables());
    expect(rows).toEqual([{ one: 1 }]);
  });

  it("reads times as instants and keeps no scope for the next transaction", async () => {
    const a = databases.forAuthority(TOWN_A);
    const [row] = await a.tables<JobTables>().selectFrom("job").select("run_at").limit(1).execute();
    expect(row?.run_at.equals(now)).toBe(true);
    const { rows } = await sql<{ scope: string; authority: string }>`
      select current_setting('app.scope') as scope, current_setting('app.authority') as authority
    `.execute(databases.worker.tables());
    expect(rows).toEqual([{ scope: "worker", authority: "" }]);
  });

  it("runs many statements of two towns at once without mixing them", async () => {
    const towns = [databases.forAuthority(TOWN_A), databases.forAuthority(TOWN_B)];
    const answers = await Promise.all(
      Array.from({ length: 60 }, async (_, index) => {
        const town = towns[index % 2]!;
        const { rows } = await sql<{ id: string }>`select app_authority() as id`.execute(
          town.tables(),
        );
        return rows[0]?.id === town.authorityId;
      }),
    );
    expect(answers.every(Boolean)).toBe(true);
  });
});
