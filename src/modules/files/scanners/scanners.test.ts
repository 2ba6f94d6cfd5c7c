import { Readable } from "node:stream";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { EICAR } from "../../../../test/support/sample-files.ts";
import { startScanner } from "../../../../test/support/scanner-sandbox.ts";
import { createClamAv } from "./clamav/clamav.ts";
import type { Scanner } from "./contract.ts";
import { createScanner } from "./registry.ts";

const sandbox = await startScanner();
afterAll(sandbox.stop);
beforeEach(() => sandbox.setTrouble(undefined));

const clamAv = createScanner(sandbox.url) as Scanner;
const port = Number(new URL(sandbox.url).port);
const pieces = (...texts: string[]) => Readable.from(texts.map((text) => Buffer.from(text)));
const large = (megabytes: number) =>
  Readable.from(Array.from({ length: megabytes * 4 }, () => Buffer.alloc(256 * 1024)));

describe("the ClamAV adapter", () => {
  it("finds nothing in what is harmless, even in nothing", async () => {
    expect(await clamAv.scan(pieces("Guten Tag"))).toEqual({ kind: "clean" });
    expect(await clamAv.scan(pieces())).toEqual({ kind: "clean" });
  });

  it("names what it finds, also across two pieces", async () => {
    const infected = { kind: "infected", found: "Eicar-Test-Signature" };
    expect(await clamAv.scan(pieces(`x${EICAR}`))).toEqual(infected);
    expect(await clamAv.scan(pieces(EICAR.slice(0, 30), EICAR.slice(30)))).toEqual(infected);
  });

  it("hears the answer that comes before it has sent everything", async () => {
    expect(await clamAv.scan(large(30))).toMatchObject({ kind: "refused" });
  });

  it("answers whether it is there", async () => {
    expect(await clamAv.ping()).toBe(true);
    expect(await createClamAv({ host: "127.0.0.1", port: 9 }).ping()).toBe(false);
  });

  it.each(["hang-up", "garbled"] as const)("asks to try again after %s", async (trouble) => {
    await sandbox.setTrouble(trouble);
    expect(await clamAv.scan(pieces("Guten Tag"))).toMatchObject({ kind: "unavailable" });
  });

  it("does not wait for ever", async () => {
    await sandbox.setTrouble("silent");
    const impatient = createClamAv({ host: "127.0.0.1", port, timeoutMs: 200 });
    expect(await impatient.scan(pieces("Guten Tag"))).toEqual({
      kind: "unavailable",
      problem: "no answer in time",
    });
    expect(await impatient.ping()).toBe(false);
  });

  it("asks to try again when nobody listens", async () => {
    const nobody = createClamAv({ host: "127.0.0.1", port: 9 });
    expect(await nobody.scan(pieces("x"))).toMatchObject({ kind: "unavailable" });
  });
});

describe("the address of a scanner", () => {
  it("may be left out", () => {
    expect(createScanner(undefined)).toBeUndefined();
  });

  it("is refused when nothing speaks it", () => {
    expect(() => createScanner("http://localhost")).toThrow(TypeError);
  });

  it("can stand for one that fails on purpose", async () => {
    const failing = createScanner("failing://unavailable");
    expect(await failing?.scan(pieces("x"))).toMatchObject({ kind: "unavailable" });
    expect(await failing?.ping()).toBe(false);
    expect(await createScanner("failing://refused")?.scan(pieces("x"))).toMatchObject({
      kind: "refused",
    });
  });
});
