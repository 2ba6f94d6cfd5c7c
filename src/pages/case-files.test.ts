import { Readable } from "node:stream";
import { expect, it } from "vitest";
import { sentCase } from "../../test/support/applications.ts";
import { readJourney } from "../../test/support/package-journey.ts";
import { openPortal } from "../../test/support/portal.ts";
import { samplePng } from "../../test/support/sample-files.ts";
import { caseOf } from "../../test/support/town-hall.ts";
import { accessesOfCase } from "#cases";
import { takeIn } from "#files";
import { fixedClock } from "#platform/clock";

const journey = readJourney("hundesteuer-anmeldung", "ein-hund");
const clock = fixedClock(`${journey.surroundings.today}T08:00:00Z`);
const portal = await openPortal({ clock });
const { house } = portal;
const owner = await portal.citizen("waltrop");
const { personId } = owner;
const wanted = { slug: "waltrop", packageId: "hundesteuer-anmeldung", journey, personId };
const { db, id, reference } = await sentCase(house, wanted);
const loaded = await caseOf(house, db, id);
const clerk = await portal.employee("waltrop", { office: loaded.state.office });
const content = Buffer.concat([samplePng(), Buffer.alloc(600_000, "x")]);

/** A picture that waits for the scanner. */
async function waitingFile(): Promise<string> {
  const shelf = { db, caseId: id, dataKey: loaded.key.dataKey };
  const incoming = { name: "Hund & Katze.png", body: Readable.from([content]) };
  const allowance = { kinds: ["png" as const], bytes: 1_000_000 };
  const intake = await takeIn(shelf, incoming, { allowance, scanned: true, now: clock.now() });
  if (intake.kind === "refused") throw new Error(intake.why);
  return intake.file.id;
}

it("nobody opens a file before it was looked into; then it comes as it was, to be saved", async () => {
  const file = await waitingFile();
  const paths = [
    [owner, `/vorgang/${reference}/datei/${file}`],
    [clerk, `/amt/vorgang/${id}/datei/${file}`],
  ] as const;
  for (const [visitor, path] of paths) expect((await visitor.get(path)).status).toBe(404);
  expect((await owner.get(`/vorgang/${reference}`)).body).toContain("Wird noch auf Schadsoftware");
  await portal.drain();
  for (const [visitor, path] of paths) {
    const { status, headers } = await visitor.get(path);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      "content-type": "image/png",
      "content-length": `${content.length}`,
      "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox; default-src 'none'",
      "cache-control": "no-store",
    });
    expect(headers["content-disposition"]).toMatch(/^attachment; /);
    expect(headers["content-disposition"]).toContain("Hund%20-%20Katze.png");
  }
});

it("whoever of the town hall opens a file has opened the case, and the person can read that", async () => {
  const [access] = await accessesOfCase(db, id);
  expect(access).toMatchObject({ staffId: clerk.staff.id, purpose: "Bearbeitung" });
});

it("says openly that nobody looked into it where there is no scanner", async () => {
  const { body } = await clerk.get(`/amt/vorgang/${id}`);
  expect(body).toContain("Nicht auf Schadsoftware geprüft");
});

it.each(["x", "01900000-0000-7000-8000-00000000000f", "..%2f..%2fetc"])(
  "there is no file %s",
  async (file) => {
    expect((await owner.get(`/vorgang/${reference}/datei/${file}`)).status).toBe(404);
  },
);
