import { randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { testDatabase, TOWN_A } from "../../../test/support/database.ts";
import { pastAllFences } from "../../../test/support/past-all-fences.ts";
import { emptyArchive, samplePdf, samplePng } from "../../../test/support/sample-files.ts";
import { newDataKey } from "#platform/crypto";
import { Temporal } from "#platform/clock";
import { newId } from "#platform/ids";
import { CHUNK_BYTES, chunksOf } from "./chunks.ts";
import { endsAsArchive } from "./file-kind.ts";
import { contentOf, filesOf, readableFile } from "./read-file.ts";
import type { Shelf } from "./shelf.ts";
import { takeIn } from "./take-in.ts";

const database = await testDatabase();
const db = database.databases.forAuthority(TOWN_A);
const newShelf = (): Shelf => ({ db, caseId: newId(), dataKey: newDataKey() });
const allowance = { kinds: ["pdf", "png"] as const, bytes: 5 * 1024 * 1024 };
const taking = { allowance, scanned: false, now: Temporal.Instant.from("2026-11-22T09:00:00Z") };

async function all<T>(stream: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const one of stream) found.push(one);
  return found;
}

const keep = (shelf: Shelf, body: AsyncIterable<Buffer>) =>
  takeIn(shelf, { name: "Bescheid.pdf", body }, taking);

async function keptFile(shelf: Shelf, content: Buffer) {
  const intake = await keep(shelf, Readable.from([content]));
  if (intake.kind === "refused") throw new Error(intake.why);
  const card = await readableFile(shelf, intake.file.id);
  if (!card) throw new Error("the file is not there");
  return card;
}

const read = async (shelf: Shelf, card: Awaited<ReturnType<typeof keptFile>>) =>
  Buffer.concat(await all(contentOf(shelf, card)));

describe("a kept file", () => {
  it.each([1, CHUNK_BYTES - 200, CHUNK_BYTES, 2 * CHUNK_BYTES + 7])(
    "comes back as it was with %i bytes more",
    async (more) => {
      const shelf = newShelf();
      const content = samplePdf(more);
      expect(await read(shelf, await keptFile(shelf, content))).toEqual(content);
    },
  );

  it("stands in no row in a form that anybody could read", async () => {
    const shelf = newShelf();
    await keptFile(shelf, Buffer.concat([samplePdf(), Buffer.from("Kanarienvogel")]));
    const rows = await pastAllFences(database, ["file", "file_chunk"], () =>
      database.inspect<{ all: string }>(
        `select string_agg(f::text || c::text, '') as all from file f, file_chunk c`,
      ),
    );
    expect(rows[0]?.all).toContain(shelf.caseId);
    expect(rows[0]?.all).not.toContain(Buffer.from("Kanarienvogel").toString("hex"));
    expect(rows[0]?.all).not.toContain(Buffer.from("Bescheid").toString("hex"));
  });

  it("is not opened by another key or for another application", async () => {
    const shelf = newShelf();
    const card = await keptFile(shelf, samplePdf());
    await expect(read({ ...shelf, dataKey: newDataKey() }, card)).rejects.toThrow();
    await expect(read({ ...shelf, caseId: newId() }, card)).rejects.toThrow();
    expect(await readableFile({ ...shelf, caseId: newId() }, card.id)).toBeUndefined();
  });

  it("is not opened when pieces were swapped or cut off", async () => {
    const shelf = newShelf();
    const card = await keptFile(shelf, samplePdf(3 * CHUNK_BYTES));
    const swap = (from: number, to: number) =>
      pastAllFences(database, ["file_chunk"], () =>
        database.inspect(
          `update file_chunk set place = ${to} where file_id = '${card.id}' and place = ${from}`,
        ),
      );
    await swap(0, 90);
    await swap(1, 0);
    await expect(read(shelf, card)).rejects.toThrow();
    await swap(0, 1);
    await swap(90, 0);
    expect(await read(shelf, card)).toHaveLength(card.size);
    await expect(read(shelf, { ...card, size: 2 * CHUNK_BYTES })).rejects.toThrow();
  });
});

describe("what goes wrong on the way", () => {
  it("leaves nothing of a file whose sender goes away", async () => {
    const shelf = newShelf();
    async function* broken() {
      yield samplePdf(2 * CHUNK_BYTES);
      throw new Error("connection reset");
    }
    expect(await keep(shelf, broken())).toEqual({ kind: "refused", why: "cut-off" });
    expect(await filesOf(shelf)).toEqual([]);
  });

  it("says so when the disk is full, and goes on when there is room again", async () => {
    const shelf = newShelf();
    await database.inspect(`create function disk_is_full() returns trigger language plpgsql as
      $$ begin raise exception 'no space left on device' using errcode = 'disk_full'; end $$`);
    await database.inspect(`create trigger full_disk before insert on file_chunk
      for each row execute function disk_is_full()`);
    expect(await keep(shelf, Readable.from([samplePdf()]))).toEqual({
      kind: "refused",
      why: "not-kept",
    });
    await database.inspect("drop trigger full_disk on file_chunk");
    expect(await filesOf(shelf)).toEqual([]);
    expect(await keep(shelf, Readable.from([samplePdf()]))).toMatchObject({ kind: "kept" });
  });

  it("reads a refused file to its end without keeping it", async () => {
    let sent = 0;
    async function* endless() {
      for (; sent < 40; sent += 1) yield randomBytes(CHUNK_BYTES);
    }
    expect(await keep(newShelf(), endless())).toEqual({ kind: "refused", why: "kind" });
    expect(sent).toBe(40);
  });
});

describe("pieces", () => {
  it("are all but the last of one size, and together what came in", async () => {
    const parts = fc.array(fc.uint8Array({ maxLength: 20 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(parts, fc.integer({ min: 1, max: 9 }), async (given, size) => {
        const buffers = given.map((part) => Buffer.from(part));
        const pieces = await all(chunksOf(Readable.from(buffers), size));
        expect(Buffer.concat(pieces.map(({ bytes }) => bytes))).toEqual(Buffer.concat(buffers));
        expect(pieces.slice(0, -1).every(({ bytes }) => bytes.length === size)).toBe(true);
        expect(pieces.map(({ isLast }) => isLast)).toEqual(
          pieces.map((_, index) => index === pieces.length - 1),
        );
      }),
    );
  });
});

describe("a picture that is an archive as well", () => {
  it("is recognised by its end, with or without a comment", () => {
    const commented = Buffer.concat([emptyArchive(), Buffer.from("hallo")]);
    commented.writeUInt16LE(5, 20);
    expect(endsAsArchive(Buffer.concat([samplePng(), emptyArchive()]))).toBe(true);
    expect(endsAsArchive(Buffer.concat([samplePng(), commented]))).toBe(true);
  });

  it("is not suspected for bytes that look like it by chance", () => {
    expect(endsAsArchive(samplePng())).toBe(false);
    expect(endsAsArchive(Buffer.concat([emptyArchive(), samplePng()]))).toBe(false);
  });
});
