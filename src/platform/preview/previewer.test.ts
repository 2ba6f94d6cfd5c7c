import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import sharp from "sharp";
import { afterAll, describe, expect, it } from "vitest";
import {
  lockedPdf,
  photoWithPlace,
  samplePdf,
  samplePng,
} from "../../../test/support/sample-files.ts";
import { createPreviewer, type Previewer, type PreviewOutcome } from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "portal-preview-"));
const previewer = createPreviewer();
afterAll(async () => {
  await previewer.close();
  rmSync(folder, { recursive: true, force: true });
});

async function* inPieces(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += 1_000) yield bytes.subarray(at, at + 1_000);
}
const drawn = (bytes: Buffer, mediaType: string, by: Previewer = previewer) =>
  by.draw(inPieces(bytes), mediaType);
const PDF = "application/pdf";

function made(outcome: PreviewOutcome) {
  if (outcome.kind !== "made") throw new Error(JSON.stringify(outcome));
  return outcome;
}

describe("a preview", () => {
  it("of a PDF shows the first three pages and says how many there are", async () => {
    const { pageCount, thumbnail, pages } = made(await drawn(samplePdf(0, 5), PDF));
    expect(pageCount).toBe(5);
    expect(pages.map(({ width, height }) => [width, height])).toEqual(
      Array.from({ length: 3 }, () => [1_600, 1_600]),
    );
    expect(thumbnail).toMatchObject({ width: 320, height: 320 });
  });

  it("of a photo stands upright and has no place, camera or time in it", async () => {
    const photo = await photoWithPlace();
    expect((await sharp(photo).metadata()).exif).toBeDefined();
    const { pages, thumbnail } = made(await drawn(photo, "image/jpeg"));
    for (const { bytes } of [...pages, thumbnail]) {
      const { format, exif, xmp, iptc, width, height } = await sharp(bytes).metadata();
      expect({ format, exif, xmp, iptc }).toEqual({ format: "webp" });
      expect(width).toBeLessThan(height);
    }
  });

  it("of a picture is never larger than 1,600 pixels, however large the picture is", async () => {
    const { pages } = made(await drawn(samplePng(4_000, 100), "image/png"));
    expect(pages[0]).toMatchObject({ width: 1_600, height: 40 });
  });

  it.each([
    ["a PDF with a password", lockedPdf(), PDF, "locked"],
    ["a PDF that is cut off", Buffer.from("%PDF-1.7\n1 0 obj<<"), PDF, "unreadable"],
    ["a PDF without pages", samplePdf(0, 0), PDF, "unreadable"],
    ["a picture that is cut off", samplePng(900, 900).subarray(0, 60), "image/png", "unreadable"],
    ["another kind under this name", Buffer.from("<svg/>"), "image/png", "unreadable"],
    [
      "a picture that claims 10 billion pixels",
      samplePngClaiming(100_000),
      "image/png",
      "too-large",
    ],
    ["a picture that really has 81 million", samplePng(9_000, 9_000), "image/png", "too-large"],
  ])("of %s is not possible, and that is said", async (_what, bytes, type, why) => {
    expect(await drawn(bytes, type)).toEqual({ kind: "impossible", why });
  });

  it("of a paper of 200 by 200 metres has no more pixels than any other", async () => {
    const huge = Buffer.from(samplePdf().toString().replace("200 200", "566929 566929"));
    expect(made(await drawn(huge, PDF)).pages[0]?.width).toBeLessThanOrEqual(1_600);
  });
});

/** A PNG whose header promises far more than follows. */
function samplePngClaiming(side: number): Buffer {
  return samplePng(side, 1, { claimedHeight: side });
}

describe("the worker", () => {
  let scripts = 0;
  const standIn = (code: string) => {
    const path = join(folder, `worker-${(scripts += 1)}.mjs`);
    writeFileSync(path, code);
    return pathToFileURL(path);
  };
  const READY = 'process.send({ kind: "ready" });';

  it("that dies over a file is replaced for the next", async () => {
    const entry = standIn(`${READY} process.on("message", (order) => {
      if (order.kind === "end" && order.mediaType === "bad") process.kill(process.pid, "SIGSEGV");
      if (order.kind === "end") process.send({ kind: "impossible", why: "locked" });
    });`);
    const shaky = createPreviewer({ entry });
    expect(await drawn(samplePdf(), "bad", shaky)).toMatchObject({ kind: "crashed" });
    expect(await drawn(samplePdf(), "good", shaky)).toMatchObject({ kind: "impossible" });
    await shaky.close();
  });

  it("that takes too long is ended, even in the middle of a loop", async () => {
    const entry = standIn(`${READY} process.on("message", () => { for (;;); });`);
    const slow = createPreviewer({ entry, timeoutMs: 300 });
    expect(await drawn(samplePdf(), PDF, slow)).toEqual({
      kind: "crashed",
      problem: "the preview took too long",
    });
    await slow.close();
  });

  it("that does not start is said to be away, not the file to be bad", async () => {
    const absent = createPreviewer({ entry: standIn('await import("no-such-renderer");') });
    expect(absent.isReady()).toBe(true);
    expect(await drawn(samplePdf(), PDF, absent)).toMatchObject({ kind: "unavailable" });
    expect(absent.isReady()).toBe(false);
    await absent.close();
  });

  it("knows no setting, reads no file of ours, writes nothing and starts nothing", async () => {
    const secret = join(tmpdir(), "portal-preview-secret");
    const entry = standIn(`
      import { readFileSync, writeFileSync } from "node:fs";
      import { spawnSync } from "node:child_process";
      const refused = (attempt) => { try { attempt(); return false; } catch { return true; } };
      const words = [
        refused(() => readFileSync("/etc/passwd")),
        refused(() => writeFileSync(${JSON.stringify(secret)}, "x")),
        refused(() => spawnSync("true")),
        Object.keys(process.env).filter((name) => !name.startsWith("NODE_CHANNEL")).length === 0,
      ];
      ${READY}
      process.on("message", (order) => order.kind === "end" &&
        process.send({ kind: "impossible", why: words.join(" ") }));`);
    const fenced = createPreviewer({ entry });
    expect(await drawn(samplePdf(), PDF, fenced)).toEqual({
      kind: "impossible",
      why: "true true true true",
    });
    await fenced.close();
  });

  it("is not left with half a file when the rest cannot be read", async () => {
    async function* broken(): AsyncGenerator<Buffer> {
      yield samplePdf();
      throw new Error("the database is away");
    }
    await expect(previewer.draw(broken(), PDF)).rejects.toThrow("the database is away");
    expect((await drawn(samplePdf(), PDF)).kind).toBe("made");
  });
});
