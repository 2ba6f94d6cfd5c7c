import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, describe, expect, inject, it } from "vitest";
import { sentCase } from "../../../test/support/applications.ts";
import { tellOneStory } from "../../../test/support/one-story.ts";
import { type PackageJourney, readJourney } from "../../../test/support/package-journey.ts";
import { openPostgresFiles } from "../../../test/support/postgres-files.ts";
import { pastAllFences } from "../../../test/support/past-all-fences.ts";
import { openPortal } from "../../../test/support/portal.ts";
import { samplePng } from "../../../test/support/sample-files.ts";
import { startScanner } from "../../../test/support/scanner-sandbox.ts";
import { openTestDatabase } from "../../../test/support/database.ts";
import { caseOf, workOn } from "../../../test/support/town-hall.ts";
import { loadCase } from "#cases";
import { filesOf, takeIn } from "#files";
import { fixedClock } from "#platform/clock";
import { type Database, openDatabase } from "#platform/db";
import { eraseOverdue, erasuresOf } from "./index.ts";

tellOneStory();
const START = "2026-03-02T08:00:00Z";
const clock = fixedClock(START);
const onPostgres = inject("postgresUrl") !== "";
const folder = mkdtempSync(join(tmpdir(), "portal-erasure-"));
const backup = mkdtempSync(join(tmpdir(), "portal-backup-"));
const database: Database = onPostgres
  ? await openTestDatabase()
  : await openDatabase(undefined, folder);
const scanner = await startScanner();
const portal = await openPortal({ clock, database, scannerUrl: scanner.url });
const { house } = portal;
const [named] = onPostgres
  ? await database.inspect<{ name: string }>("select current_database()::text as name")
  : [];
const onDisk = named && (await openPostgresFiles(inject("postgresUrl"), named.name));
afterAll(async () => {
  await Promise.all([scanner.stop(), onDisk?.close()]);
  for (const one of [folder, backup]) rmSync(one, { recursive: true, force: true });
});

/** Words that stand nowhere but in what this person sent. */
const WORDS = ["Kanarienvogel", "Papageienweg", "Wellensittichfoto", "Nymphensittich"];
const bulky = readJourney("sperrmuell", "nichts-bereitgestellt");
const journey: PackageJourney = {
  ...bulky,
  declared: {
    ...bulky.declared,
    besteller: { givenNames: "Petra", familyName: "Kanarienvogel" },
    abholort: { ...(bulky.declared["abholort"] as object), street: "Papageienweg" },
    standort: "strasse",
    zugangshinweis: "Nymphensittich im Hof",
  },
};
const db = house.databases.forAuthority(house.region.bySlug("gelsenkirchen")?.id ?? "");

/** Everything a reader of the raw data could look for. */
const shapesOf = (word: string): Buffer[] =>
  (["utf8", "utf16le"] as const)
    .map((encoding) => Buffer.from(word, encoding))
    .concat(
      Buffer.from(Buffer.from(word).toString("hex")),
      Buffer.from(Buffer.from(word).toString("base64").slice(0, 12)),
    );

function filesBelow(path: string): string[] {
  return readdirSync(path).flatMap((name) => {
    const child = join(path, name);
    return statSync(child).isDirectory() ? filesBelow(child) : [child];
  });
}

/** Which of these words stand in any file below a folder. */
function wordsBelow(path: string, words: readonly string[]): string[] {
  const contents = filesBelow(path).map((file) => readFileSync(file));
  return words.filter((word) =>
    shapesOf(word).some((shape) => contents.some((content) => content.includes(shape))),
  );
}

/** Which of these words stand in any row of any table. */
async function wordsInTables(words: readonly string[]): Promise<string[]> {
  const names = (
    await database.inspect<{ name: string }>(
      "select table_name as name from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE'",
    )
  ).map(({ name }) => name);
  const fenced = names.filter((name) => name !== "schema_migration");
  const rows = await pastAllFences(database, fenced, async () => {
    const found: string[] = [];
    for (const name of names)
      for (const { row } of await database.inspect<{ row: string }>(
        `select t::text as row from "${name}" t`,
      ))
        found.push(row);
    return found.join("\n");
  });
  return words.filter((word) => shapesOf(word).some((shape) => rows.includes(shape.toString())));
}

const sendPhoto = async (caseId: string) => {
  const { dataKey } = (await caseOf(house, db, caseId)).key;
  const shelf = { db, caseId, dataKey };
  const body = Readable.from([Buffer.concat([samplePng(), Buffer.from("Wellensittichfoto")])]);
  const allowance = { kinds: ["png" as const], bytes: 100_000 };
  await takeIn(
    shelf,
    { name: "Wellensittichfoto.png", body },
    { allowance, scanned: true, now: clock.now() },
  );
  return shelf;
};

describe("a case whose time is over", async () => {
  const { reference, id } = await sentCase(house, {
    slug: "gelsenkirchen",
    packageId: "sperrmuell",
    journey,
  });
  const shelf = await sendPhoto(id);
  const { office } = (await caseOf(house, db, id)).state;
  const clerk = await portal.employee("gelsenkirchen", { office });
  await portal.drain();

  it("never stood readable in the database, not even while it ran", async () => {
    const known = await loadCase(house, db, id);
    expect(known?.state.data.answers["zugangshinweis"]).toBe("Nymphensittich im Hof");
    const [photo] = await filesOf(shelf);
    expect(photo).toMatchObject({ name: "Wellensittichfoto.png", preview: { kind: "made" } });
    expect(await countPictures()).toBe(2);
    expect(await wordsInTables([...WORDS, reference])).toEqual([reference]);
  });

  it("is kept while it runs and until the last day of its time", async () => {
    await workOn(house, db, {
      caseId: id,
      who: clerk.staff,
      outcome: "nichtMoeglich",
      body: { absagegrund: "Nymphensittich brütet." },
    });
    await portal.drain();
    const closed = await loadCase(house, db, id);
    expect(closed?.state.closedAt).not.toBeNull();
    const { retention } = closed!.adopted.configured;
    const last = closed!.state.closedAt!.toZonedDateTimeISO("Europe/Berlin").add(retention);
    clock.set(last.toInstant().toString());
    expect(await eraseOverdue(house, db, clock.now())).toBe(0);
    expect(await loadCase(house, db, id)).toBeDefined();
    if (onDisk) await onDisk.dump(join(backup, "before.sql"));
    else cpSync(folder, backup, { recursive: true });
    clock.set(last.add({ days: 1 }).toInstant().toString());
  });

  it("has rows that never change, as long as it has a key", async () => {
    const attempt = pastAllFences(database, ["case_event"], () =>
      database.inspect(`delete from case_event where case_id = '${id}'`),
    );
    await expect(attempt).rejects.toThrow("append-only");
  });

  it("is erased the day after by the round, once, and that is noted without a name", async () => {
    expect(await eraseOverdue(house, db, clock.now())).toBe(1);
    expect(await eraseOverdue(house, db, clock.now())).toBe(0);
    expect(await erasuresOf(db)).toEqual([
      expect.objectContaining({ caseId: id, packageId: "sperrmuell" }),
    ]);
  });

  it("is gone for everybody: case, log, papers, messages, files", async () => {
    expect(await loadCase(house, db, id)).toBeUndefined();
    expect(await filesOf(shelf)).toEqual([]);
    const left = await pastAllFences(database, LEFT_EMPTY, async () => {
      const counts: Record<string, number> = {};
      for (const [table, column] of Object.entries(CASE_COLUMNS)) {
        const [row] = await database.inspect<{ n: number }>(
          `select count(*)::int as n from ${table} where ${column} = '${id}'`,
        );
        counts[table] = row?.n ?? -1;
      }
      return counts;
    });
    expect(left).toEqual(Object.fromEntries(LEFT_EMPTY.map((table) => [table, 0])));
    expect(await countPictures()).toBe(0);
  });

  it("leaves none of the person's words in rows, database files and the backup", async () => {
    expect(await wordsInTables([...WORDS, reference])).toEqual([reference]);
    const looked = [...WORDS, reference];
    if (onDisk) {
      await onDisk.settle();
      await onDisk.dump(join(folder, "after.sql"));
      expect(wordsBelow(onDisk.tables, looked)).toEqual([reference]);
      // Whatever was ever written stands in here until it is recycled: no word of theirs was.
      expect(wordsBelow(onDisk.log, WORDS)).toEqual([]);
    } else await database.inspect("checkpoint");
    expect(wordsBelow(folder, looked)).toEqual([reference]);
    expect(wordsBelow(backup, looked)).toEqual([reference]);
    // The server writes down what all tests beside this one have left to write, too.
  }, 120_000);
});

/** Pictures of files, of this only case. */
const countPictures = () =>
  pastAllFences(database, ["file_preview"], async () => {
    const [row] = await database.inspect<{ n: number }>(
      "select count(*)::int as n from file_preview",
    );
    return row?.n;
  });

const CASE_COLUMNS = {
  case_event: "case_id",
  case_access: "case_id",
  case_task: "case_id",
  case_word: "case_id",
  correction_request: "case_id",
  document: "case_id",
  letter: "case_id",
  message: "case_id",
  file: "case_id",
  submission: "id",
  draft: "id",
};
const LEFT_EMPTY = Object.keys(CASE_COLUMNS);
