import { describe, expect, it } from "vitest";
import { TOWN_A, TOWN_B, testDatabase } from "../../../test/support/database.ts";
import { Temporal } from "#platform/clock";
import { AppError } from "#platform/errors";
import { jobRow, type JobTables } from "#platform/jobs";
import { type AuthorityDb, insertTogether, isUniqueViolation, type Kysely, sql } from "./index.ts";

const { databases } = await testDatabase();
const now = Temporal.Instant.from("2026-11-22T09:00:00Z");
type Job = JobTables["job"];
const job = (db: AuthorityDb, dedupeKey: string): Job =>
  jobRow(db.authorityId, { kind: "test", dedupeKey, runAt: now, now });

const inserted = insertTogether((tables: Kysely<JobTables>, { jobs }: { jobs: readonly Job[] }) =>
  tables.insertInto("job").values([...jobs]),
);
const [a, b] = [databases.forAuthority(TOWN_A), databases.forAuthority(TOWN_B)];

/** The keys of a town's rows, by the transaction that wrote them. */
async function written(db: AuthorityDb, like: string): Promise<Map<string, string[]>> {
  const rows = await db
    .tables<JobTables>()
    .selectFrom("job")
    .select(["dedupe_key as key", sql<string>`xmin::text`.as("by")])
    .where("dedupe_key", "like", like)
    .orderBy("dedupe_key")
    .execute();
  const keys = Map.groupBy(rows, ({ by }) => by);
  return new Map([...keys].map(([by, some]) => [by, some.map(({ key }) => key ?? "")]));
}

const named = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${name} ${String(index).padStart(2, "0")}`);

describe("rows that come in the same moment", () => {
  it("are all written, in fewer transactions than there are", async () => {
    const keys = named("many", 20);
    await Promise.all(keys.map((key) => inserted(a, { jobs: [job(a, key)] })));
    const transactions = await written(a, "many %");
    expect([...transactions.values()].flat().toSorted()).toEqual(keys);
    expect(transactions.size).toBeLessThan(keys.length / 2);
  });

  it("never leave with those of another town", async () => {
    const keys = named("towns", 10);
    await Promise.all(
      keys.flatMap((key) => [a, b].map((db) => inserted(db, { jobs: [job(db, key)] }))),
    );
    const [ofA, ofB] = [await written(a, "towns %"), await written(b, "towns %")];
    for (const found of [ofA, ofB]) expect([...found.values()].flat().toSorted()).toEqual(keys);
    expect([...ofA.keys()].filter((by) => ofB.has(by))).toEqual([]);
  });

  it("hear nothing of one among them that is refused", async () => {
    await inserted(a, { jobs: [job(a, "refused 05")] });
    const keys = named("refused", 10);
    const results = await Promise.allSettled(
      keys.map((key) => inserted(a, { jobs: [job(a, key)] })),
    );
    const refused = results.flatMap((result, index) =>
      result.status === "rejected" ? [[keys[index], isUniqueViolation(result.reason)]] : [],
    );
    expect(refused).toEqual([["refused 05", true]]);
    expect([...(await written(a, "refused %")).values()].flat().toSorted()).toEqual(keys);
  });

  it("stay whole, each with as many rows as it has", async () => {
    const keys = named("pairs", 9);
    const pair = (key: string) => [job(a, key), job(a, `${key} too`)];
    await inserted(a, { jobs: [job(a, "pairs 03 too")] });
    const results = await Promise.allSettled(
      keys.map((key, index) => inserted(a, { jobs: index % 3 === 1 ? [job(a, key)] : pair(key) })),
    );
    expect(results.map(({ status }) => status === "rejected")).toEqual(
      keys.map((key) => key === "pairs 03"),
    );
    const found = [...(await written(a, "pairs %")).values()].flat();
    expect(found).not.toContain("pairs 03");
    expect(found).toHaveLength(2 * 5 + 3 + 1);
  });

  it("all hear that the database is away, and none is sent a second time", async () => {
    const sizes: number[] = [];
    const away = {
      tables: a.tables,
      run: ({ parameters }: { parameters: readonly unknown[] }) => {
        sizes.push(parameters.length);
        return Promise.reject(new AppError("unavailable", { detail: "the database is away" }));
      },
    };
    const keys = named("away", 5);
    const results = await Promise.allSettled(
      keys.map((key) => inserted(away, { jobs: [job(a, key)] })),
    );
    expect(results.map(({ status }) => status)).toEqual(keys.map(() => "rejected"));
    const [one = 0] = sizes;
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(one * keys.length);
  });

  it("do not wait long for one that is held up", async () => {
    let letGo = () => {};
    const heldUp = new Promise<void>((resolve) => (letGo = resolve));
    let sent = 0;
    const slow = {
      tables: a.tables,
      run: async () => {
        sent += 1;
        if (sent === 1) await heldUp;
        return { rows: [], affected: 1 };
      },
    };
    const [first, second] = ["held 0", "held 1"].map((key) =>
      inserted(slow, { jobs: [job(a, key)] }),
    );
    await second;
    expect(sent).toBe(2);
    letGo();
    await first;
  });
});
