import { describe, expect, inject, it } from "vitest";
import { TOWN_A, TOWN_B, testDatabase } from "../../../test/support/database.ts";
import { Temporal } from "#platform/clock";
import { jobRow, type JobTables } from "#platform/jobs";
import fc from "fast-check";
import { isUniqueViolation, type Kysely, prepared, preparedInsert, sql } from "./index.ts";

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

  it("goes on working after a value that cannot be written down", async () => {
    const a = databases.forAuthority(TOWN_A);
    const endless: { self?: unknown } = {};
    endless.self = endless;
    const failing = a.transaction((inner) => sql`select ${endless}::jsonb`.execute(inner.tables()));
    await expect(failing).rejects.toThrow(TypeError);
    const { rows } = await sql<{ one: number }>`select 1 as one`.execute(a.tables());
    expect(rows).toEqual([{ one: 1 }]);
  });

  // The embedded database answers these with nothing.
  it
    .skipIf(inject("postgresUrl") === "")
    .each(["", " -- a thought", ";", "copy job to stdout", "copy job from stdin"])(
    "refuses %j, alone and in a transaction, and goes on working",
    async (text) => {
      const a = databases.forAuthority(TOWN_A);
      const one = async () =>
        (await sql<{ one: number }>`select 1 as one`.execute(a.tables())).rows;
      for (let turn = 0; turn < 2; turn += 1) {
        await expect(sql.raw(text).execute(a.tables())).rejects.toThrow();
        expect(await one()).toEqual([{ one: 1 }]);
        const failing = a.transaction((inner) => sql.raw(text).execute(inner.tables()));
        await expect(failing).rejects.toThrow();
        expect(await one()).toEqual([{ one: 1 }]);
      }
    },
  );

  it("refuses a statement that nobody waited for when its transaction is over", async () => {
    const scopeIn = (db: Pick<typeof databases.worker, "tables">) =>
      sql`select current_setting('app.scope', true) as scope`.execute(db.tables()).then(
        () => "ran",
        () => "refused",
      );
    const started: Promise<string>[] = [];
    await databases.forAuthority(TOWN_A).transaction(async (inner) => {
      started.push(scopeIn(inner), scopeIn(inner), scopeIn(inner));
    });
    expect((await Promise.all(started)).at(-1)).toBe("refused");
  });

  it("takes as many values as the protocol has room for", async () => {
    const values = Array.from({ length: 40_000 }, (_, index) => sql`(${index}::int)`);
    const { rows } = await sql<{ sum: number }>`
      select sum(value) as sum from (values ${sql.join(values)}) as given (value)
    `.execute(databases.region.tables());
    expect(rows).toEqual([{ sum: 799_980_000 }]);
  });

  it("takes texts, lists, bytes and what is missing as they are", async () => {
    const given = fc.record({
      text: fc.string({ unit: "grapheme" }).map((text) => text.replaceAll("\0", "")),
      list: fc.array(
        fc.option(fc.string({ unit: "grapheme" }).map((text) => text.replaceAll("\0", ""))),
      ),
      bytes: fc.uint8Array(),
    });
    await fc.assert(
      fc.asyncProperty(given, async ({ text, list, bytes }) => {
        const { rows } = await sql<{ text: string; list: string[]; bytes: Uint8Array; none: null }>`
          select ${text}::text as text, ${list}::text[] as list, ${bytes}::bytea as bytes,
            ${null}::text as none
        `.execute(databases.region.tables());
        const [row] = rows;
        expect({ ...row, bytes: [...(row?.bytes ?? [])] }).toEqual({
          ...{ text, list, bytes: [...bytes] },
          none: null,
        });
      }),
      { numRuns: 50 },
    );
  });
});

describe("a prepared statement", () => {
  const byKey = prepared((tables: Kysely<JobTables>, slots: { key: string }) =>
    tables.selectFrom("job").select(["authority_id", "kind"]).where("dedupe_key", "=", slots.key),
  );

  it("runs in the scope and with the values of each call", async () => {
    const towns = [TOWN_A, TOWN_B].map((id) => databases.forAuthority(id));
    for (const town of towns)
      for (const key of ["first", "second"])
        await town
          .tables<JobTables>()
          .insertInto("job")
          .values({ ...job(town.authorityId, `prepared ${key}`), kind: key })
          .execute();
    for (const town of towns)
      for (const kind of ["first", "second"])
        expect(await byKey(town, { key: `prepared ${kind}` })).toEqual([
          { authority_id: town.authorityId, kind },
        ]);
  });

  it("runs inside a transaction that is undone", async () => {
    const town = databases.forAuthority(TOWN_A);
    const undone = town.transaction(async (inner) => {
      await inner.tables<JobTables>().insertInto("job").values(job(TOWN_A, "undone")).execute();
      expect(await byKey(inner, { key: "undone" })).toHaveLength(1);
      throw new Error("changed my mind");
    });
    await expect(undone).rejects.toThrow("changed my mind");
    expect(await byKey(town, { key: "undone" })).toEqual([]);
  });

  it("writes as many rows as it is given, each with its own values", async () => {
    const inserted = preparedInsert(
      (tables: Kysely<JobTables>, { jobs }: { jobs: readonly JobTables["job"][] }) =>
        tables.insertInto("job").values([...jobs]),
    );
    const town = databases.forAuthority(TOWN_A);
    const keys = [["a"], ["b", "c"], ["d"], ["e", "f"]];
    for (const some of keys)
      await inserted(town, {
        jobs: some.map((key) => ({ ...job(TOWN_A, `row ${key}`), payload: { key } })),
      });
    const rows = await town
      .tables<JobTables>()
      .selectFrom("job")
      .select(["dedupe_key", "payload"])
      .where("dedupe_key", "like", "row %")
      .orderBy("dedupe_key")
      .execute();
    expect(rows).toEqual(
      keys.flat().map((key) => ({ dedupe_key: `row ${key}`, payload: { key } })),
    );
  });
});

describe("prepared reads asked for in the same moment", () => {
  type Row = { authority_id: string; kind: string };
  const divided = prepared((tables: Kysely<JobTables>, { by }: { by: number }) =>
    tables
      .selectFrom("job")
      .select(sql<number>`12 / ${by}::int`.as("result"))
      .limit(1),
  );
  const kinds = prepared((tables: Kysely<JobTables>, { kind }: { kind: string }) =>
    tables.selectFrom("job").select(["authority_id", "kind"]).where("kind", "=", kind),
  );
  const towns = [TOWN_A, TOWN_B].map((id) => databases.forAuthority(id));
  const put = (id: string, kind: string) =>
    databases
      .forAuthority(id)
      .tables<JobTables>()
      .insertInto("job")
      .values(jobRow(id, { kind, runAt: now, now }))
      .execute();

  it("each give the rows of their own town and question", async () => {
    const asked = Array.from({ length: 40 }, (_, count) => `together ${count}`);
    for (const kind of asked.slice(0, 3)) for (const id of [TOWN_A, TOWN_B]) await put(id, kind);
    const found = await Promise.all(
      asked.flatMap((kind) => towns.map((town): Promise<Row[]> => kinds(town, { kind }))),
    );
    expect(found).toEqual(
      asked.flatMap((kind, count) =>
        [TOWN_A, TOWN_B].map((id) => (count < 3 ? [{ authority_id: id, kind }] : [])),
      ),
    );
  });

  it("do not take each other down when one is refused", async () => {
    await put(TOWN_A, "one row at least");
    const [town] = towns;
    const asked = [1, 2, 0, 3, 0, 4, 6].map((by) => divided(town!, { by }));
    const results = await Promise.allSettled(asked);
    expect(
      results.map((one) => (one.status === "fulfilled" ? one.value[0]?.result : "refused")),
    ).toEqual([12, 6, "refused", 4, "refused", 3, 2]);
    expect(await divided(town!, { by: 5 })).toEqual([{ result: 2 }]);
  });

  // PGlite writes values down in its own way.
  it.skipIf(inject("postgresUrl") === "")(
    "do not take each other down when a value cannot be sent",
    async () => {
      const [town] = towns;
      const unsendable = {
        toJSON: () => {
          throw new TypeError("no text");
        },
      } as unknown as string;
      const [wrong, right] = await Promise.allSettled([
        kinds(town!, { kind: unsendable }),
        kinds(town!, { kind: "together 0" }),
      ]);
      expect(wrong.status).toBe("rejected");
      expect(right).toMatchObject({ status: "fulfilled", value: [{ kind: "together 0" }] });
    },
  );
});
