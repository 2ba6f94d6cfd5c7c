import { Readable } from "node:stream";
import { afterAll, expect, it } from "vitest";
import { sentCase } from "../../test/support/applications.ts";
import { readJourney } from "../../test/support/package-journey.ts";
import { pastAllFences } from "../../test/support/past-all-fences.ts";
import { openPortal } from "../../test/support/portal.ts";
import { EICAR, lockedPdf, samplePdf, samplePng } from "../../test/support/sample-files.ts";
import { startScanner } from "../../test/support/scanner-sandbox.ts";
import { caseOf } from "../../test/support/town-hall.ts";
import { deleteFile, takeIn } from "#files";
import { fixedClock } from "#platform/clock";

const journey = readJourney("hundesteuer-anmeldung", "ein-hund");
const clock = fixedClock(`${journey.surroundings.today}T08:00:00Z`);
const scanner = await startScanner();
afterAll(scanner.stop);
const portal = await openPortal({ clock, scannerUrl: scanner.url });
const { house, database, drain } = portal;
const owner = await portal.citizen("waltrop");
const wanted = { slug: "waltrop", packageId: "hundesteuer-anmeldung", journey };
const { db, id, reference } = await sentCase(house, { ...wanted, personId: owner.personId });
const loaded = await caseOf(house, db, id);
const shelf = { db, caseId: id, dataKey: loaded.key.dataKey };
const clerk = await portal.employee("waltrop", { office: loaded.state.office });

async function send(name: string, content: Buffer, scanned = true): Promise<string> {
  const allowance = { kinds: ["png" as const, "pdf" as const], bytes: 1_000_000 };
  const body = Readable.from([content]);
  const intake = await takeIn(shelf, { name, body }, { allowance, scanned, now: clock.now() });
  if (intake.kind === "refused") throw new Error(intake.why);
  return intake.file.id;
}

const pictures = (fileId: string) =>
  pastAllFences(database, ["file_preview"], () =>
    database.inspect<{ place: number; sealed: Uint8Array }>(
      `select place, sealed from file_preview where file_id = '${fileId}' order by place`,
    ),
  );
const preview = (fileId: string) => `/vorgang/${reference}/datei/${fileId}/vorschau`;

it("shows the applicant and the office what a file looks like, small and large", async () => {
  const file = await send("Steuerbescheid.pdf", samplePdf(0, 5));
  await drain();
  const bases = [
    [owner, `/vorgang/${reference}`],
    [clerk, `/amt/vorgang/${id}`],
  ] as const;
  for (const [visitor, base] of bases) {
    const { body } = await visitor.get(base);
    expect(body).toContain(`src="${base}/datei/${file}/vorschau/0"`);
    expect(body).toContain('alt="Vorschau von Steuerbescheid.pdf größer ansehen"');
    const large = await visitor.get(`${base}/datei/${file}/vorschau`);
    expect(large.body).toContain("Hier sehen Sie die ersten 3 von 5 Seiten.");
    expect(large.body).toContain('alt="Steuerbescheid.pdf, Seite 3"');
    const picture = await visitor.get(`${base}/datei/${file}/vorschau/3`);
    expect(picture.headers).toMatchObject({
      "content-type": "image/webp",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    });
    for (const place of ["4", "-1", "x", "00"])
      expect((await visitor.get(`${base}/datei/${file}/vorschau/${place}`)).status).toBe(404);
  }
});

it("draws nothing before the scanner has looked into a file, and never what it found bad", async () => {
  await scanner.setTrouble("hang-up");
  const waiting = await send("bild.png", samplePng(40, 40));
  await drain();
  expect(await pictures(waiting)).toEqual([]);
  await scanner.setTrouble(undefined);
  clock.set(clock.now().add({ minutes: 10 }).toString());
  await drain();
  expect(await pictures(waiting)).toHaveLength(2);

  const bad = await send("schlecht.png", Buffer.concat([samplePng(), Buffer.from(EICAR)]));
  const unchecked = await send("ungeprueft.png", samplePng(), false);
  await drain();
  for (const file of [bad, unchecked]) {
    expect(await pictures(file)).toEqual([]);
    expect((await owner.get(preview(file))).status).toBe(404);
  }
});

it("says openly when there can be none; the file itself is there", async () => {
  const file = await send("gesperrt.pdf", lockedPdf());
  await drain();
  expect((await owner.get(`/vorgang/${reference}`)).body).toContain("Keine Vorschau möglich.");
  expect((await owner.get(preview(file))).status).toBe(404);
  expect((await owner.get(`/vorgang/${reference}/datei/${file}`)).status).toBe(200);
});

it("keeps pictures under the key of the case and only as long as the file", async () => {
  const file = await send("bild.png", samplePng(40, 40));
  await drain();
  const kept = await pictures(file);
  expect(kept).toHaveLength(2);
  for (const { sealed } of kept) expect(Buffer.from(sealed).includes("WEBP")).toBe(false);
  await deleteFile(db, file);
  expect(await pictures(file)).toEqual([]);
});

it("shows pictures of one case with no other", async () => {
  const file = await send("bild.png", samplePng(40, 40));
  await drain();
  const other = await sentCase(house, { ...wanted, personId: owner.personId });
  const foreign = `/vorgang/${other.reference}/datei/${file}/vorschau`;
  for (const path of [foreign, `${foreign}/1`]) expect((await owner.get(path)).status).toBe(404);
  expect((await owner.get(`${preview(file)}/1`)).status).toBe(200);
});
