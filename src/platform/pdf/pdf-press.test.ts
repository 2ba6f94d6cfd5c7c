import { describe, expect, it } from "vitest";
import { letter } from "../../../test/support/sheets.ts";
import { isAppError } from "#platform/errors";
import { createPdfPress } from "./pdf-press.ts";
import { compilerPackage, pressAssets, workerEntry } from "./press-assets.ts";

const refusalOf = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => (isAppError(error) ? { code: error.code, detail: error.detail } : error),
  );

describe("the press", () => {
  const standIn = (code: string) => new URL(`data:text/javascript,${encodeURIComponent(code)}`);

  it("gives up on a document that takes too long and goes on with a new worker", async () => {
    const code = `import { parentPort, workerData } from "node:worker_threads";
      parentPort.on("message", (job) => { if (job.document.title !== "hang") parentPort.postMessage({ kind: "pressed", pdf: new Uint8Array(3) }) });`;
    const slow = createPdfPress({ entry: standIn(code), timeoutMs: 1_000 });
    const [hung, next] = await Promise.all([
      refusalOf(slow.press({ ...letter(), title: "hang" })),
      slow.press(letter()),
    ]);
    await slow.close();
    expect(hung).toMatchObject({ code: "unavailable", detail: "the PDF took too long" });
    expect(next.length).toBe(3);
  });

  it("survives a crash of its worker", async () => {
    const code = `import { parentPort } from "node:worker_threads";
      parentPort.on("message", (job) => { if (job.document.title === "crash") process.exit(3); parentPort.postMessage({ kind: "pressed", pdf: new Uint8Array(3) }) });`;
    const shaky = createPdfPress({ entry: standIn(code) });
    const crash = refusalOf(shaky.press({ ...letter(), title: "crash" }));
    expect(await crash).toMatchObject({ code: "unavailable" });
    expect((await shaky.press(letter())).length).toBe(3);
    await shaky.close();
  });

  it("lets only so many wait, and nobody after it closed", async () => {
    const hanging = createPdfPress({ entry: standIn("setInterval(() => {}, 1e6)"), queueLimit: 2 });
    const refusals = [letter(), letter(), letter()].map((document) =>
      refusalOf(hanging.press(document)),
    );
    expect(await refusals[2]).toMatchObject({
      code: "unavailable",
      detail: "too many PDFs are waiting",
    });
    await hanging.close();
    expect(await Promise.all(refusals.slice(0, 2))).toMatchObject([
      { detail: "the PDF worker ended" },
      { detail: "the PDF press is closed" },
    ]);
    expect(await refusalOf(hanging.press(letter()))).toMatchObject({ code: "unavailable" });
  });

  it("says when the platform has no compiler", async () => {
    const bare = createPdfPress({
      assets: { ...pressAssets(), compilerPackage: compilerPackage("plan9", "vax") },
    });
    expect(await refusalOf(bare.press(letter()))).toMatchObject({
      code: "unavailable",
      detail: "the native PDF compiler is not installed on this platform",
    });
    await bare.close();
  });

  it("names a refusing template without quoting anybody's text", async () => {
    const broken = { ...letter(), language: "Frau Müller" as "de" };
    const press = createPdfPress();
    const refusal = await refusalOf(press.press(broken));
    await press.close();
    expect(refusal).toMatchObject({ code: "internal" });
    expect(JSON.stringify(refusal)).not.toContain("Müller");
  });

  it("finds its worker among the sources and beside a bundle", () => {
    expect(workerEntry("file:///app/src/platform/pdf/press-assets.ts").pathname).toBe(
      "/app/src/platform/pdf/pdf-worker.ts",
    );
    expect(workerEntry("file:///app/build/server.js").pathname).toBe("/app/build/pdf-worker.js");
  });
});
