import { execFileSync } from "node:child_process";
import {
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  rmdirSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, inject, it } from "vitest";
import { fixedClock } from "#platform/clock";
import { prepareDatabase } from "../../src/platform/db/index.ts";
import { openPglite } from "../../src/platform/db/pglite-engine.ts";
import type { HttpVisitor } from "../support/http-visitor.ts";
import { openOperator } from "../support/operator.ts";
import { openPortal } from "../support/portal.ts";
import { waitingJob } from "../support/waiting-job.ts";

const SIZE_MB = 160;
const MEGABYTE = 1024 * 1024;

/** A small disk of its own; undefined where nobody may mount one. */
function mountSmallDisk(): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), "small-disk-"));
  try {
    const options = ["-t", "tmpfs", "-o", `size=${SIZE_MB}m`, "tmpfs", folder];
    execFileSync("/bin/mount", options, { stdio: "ignore" });
    return folder;
  } catch {
    rmdirSync(folder);
    return undefined;
  }
}

/** Takes every byte that is left. */
function fill(file: string): void {
  const handle = openSync(file, "w");
  let size = MEGABYTE;
  while (size >= 1) {
    try {
      writeSync(handle, Buffer.alloc(size));
    } catch {
      size = Math.floor(size / 2);
    }
  }
  closeSync(handle);
}

const disk = inject("postgresUrl") === "" ? mountSmallDisk() : undefined;
const clock = fixedClock("2026-04-07T08:00:00Z");
const START = "/antrag/sperrmuell";
const PLACE = `${START}/ort`;

const pagesOf = (street: string) =>
  [
    [START, {}],
    [`${START}/sonderabfall-frage`, { sonderabfall: "nein" }],
    [
      PLACE,
      {
        "abholort.street": street,
        "abholort.houseNumber": "1",
        "abholort.postcode": "45879",
        "abholort.town": "Gelsenkirchen",
      },
    ],
  ] as const;

describe.skipIf(disk === undefined)("a disk that is full", () => {
  const folder = disk ?? "";
  afterAll(() => {
    execFileSync("/bin/umount", ["-l", folder]);
    rmdirSync(folder);
  });

  it("loses nothing that was acknowledged, says so and goes on when there is room again", async () => {
    const image = new Blob([readFileSync(inject("pgliteImage"))]);
    const engine = await openPglite({ dataDir: join(folder, "pglite"), image });
    const database = await prepareDatabase(engine);
    const portal = await openPortal(
      { database, clock, patience: { freshMs: 0 } },
      { within: folder },
    );
    const kept: { guest: HttpVisitor; street: string }[] = [];
    const refusals: number[] = [];
    /** Somebody begins; what was acknowledged is noted. */
    const begin = async (street: string): Promise<void> => {
      const guest = portal.visitor("gelsenkirchen");
      for (const [path, fields] of pagesOf(street)) {
        const { status, body } = await guest.submit(path, fields);
        if (status === 303) continue;
        expect(body).toContain("Was schon gespeichert war, ist noch da.");
        return void refusals.push(status);
      }
      kept.push({ guest, street });
    };
    await begin("Erste Straße");
    await begin("Zweite Straße");
    const operator = await openOperator(portal, "gkd-re");
    const start = async () => (await portal.visitor("gelsenkirchen").get(START)).body;
    const NOTE = "Es kann sein, dass sich Ihre Angaben gerade nicht speichern lassen.";
    expect(await start()).not.toContain(NOTE);
    const states = await waitingJob(portal.house);
    const filler = join(folder, "filler");
    fill(filler);
    for (let count = 3; count < 400 && refusals.length < 3; count += 1)
      await begin(`Straße ${count}`);
    expect(refusals).toEqual([503, 503, 503]);
    expect((await portal.visit("gelsenkirchen", "/leistungen")).statusCode).toBe(200);
    expect((await portal.visit("gelsenkirchen", "/health/ready")).json()).toMatchObject({
      status: "not-ready",
      parts: { disk: "down" },
    });
    await portal.drain().catch(() => undefined);
    expect(await states()).not.toContain("done");
    // Said before the first question, and to the operators: who was signed in long ago can read.
    clock.set(clock.now().add({ minutes: 10 }).toString());
    expect(await start()).toContain(NOTE);
    expect((await operator.part("Speicherplatz"))?.[0]).toBe("Gestört");

    rmSync(filler);
    for (const { guest, street } of kept)
      expect((await guest.get(PLACE)).body, street).toContain(street);
    const later = portal.visitor("gelsenkirchen");
    expect((await later.submit(START, {})).status).toBe(303);
    expect(await start()).not.toContain(NOTE);
    clock.set(clock.now().add({ minutes: 10 }).toString());
    await portal.drain();
    expect(await states()).toEqual(["done"]);
    expect((await operator.part("Speicherplatz"))?.[0]).toBe("Läuft");
  }, 120_000);
});
