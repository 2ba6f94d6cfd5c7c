import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { completeDraft } from "../../../../../../test/support/applications.ts";
import { unescaped } from "../../../../../../test/support/http-visitor.ts";
import { readJourney } from "../../../../../../test/support/package-journey.ts";
import { openPortal } from "../../../../../../test/support/portal.ts";
import {
  EICAR,
  emptyArchive,
  sampleJpeg,
  samplePdf,
  samplePng,
} from "../../../../../../test/support/sample-files.ts";
import { startScanner } from "../../../../../../test/support/scanner-sandbox.ts";
import { fixedClock } from "#platform/clock";
import { findDraft } from "#applications";
import { filesOf } from "#files";

const clock = fixedClock("2026-04-20T08:00:00Z");
const scanner = await startScanner();
afterAll(scanner.stop);
const portal = await openPortal({ clock, scannerUrl: scanner.url });
const { house } = portal;
const packageId = "hundesteuer-anmeldung";
const journey = readJourney(packageId, "assistenzhund");
const { nachweis: _, ...declared } = journey.declared;
const PAGE = `/antrag/${packageId}/ermaessigung-nachweis`;
const db = house.databases.forAuthority(house.region.bySlug("waltrop")?.id ?? "");

/** Somebody who has answered everything but the proof. */
async function sabine() {
  const visitor = await portal.citizen("waltrop");
  const { personId } = visitor;
  await completeDraft(house, {
    slug: "waltrop",
    packageId,
    journey: { ...journey, declared },
    personId,
  });
  await visitor.get(PAGE);
  const draft = () =>
    findDraft(house, db, { packageId, applicant: { kind: "person", personId }, now: clock.now() });
  const kept = async () => {
    const found = await draft();
    if (!found) throw new Error("the draft is gone");
    return filesOf({ db, caseId: found.id, dataKey: found.dataKey });
  };
  return { visitor, draft, kept };
}

const way = { nachweisWeg: "hochladen" };
const proof = (name: string, content: Buffer) => ({ field: "nachweis.datei", name, content });

let person: Awaited<ReturnType<typeof sabine>>;
beforeEach(async () => {
  await scanner.setTrouble(undefined);
  person = await sabine();
});

const send = (name: string, content: Buffer, more = {}) =>
  person.visitor.upload(PAGE, { ...way, ...more }, [proof(name, content)]);

describe("a file that is fine", () => {
  it.each([
    ["Bescheid.pdf", samplePdf(600_000), "Bescheid.pdf"],
    ["../../etc/Foto ü.JPEG", sampleJpeg(), "Foto ü.jpg"],
    ["C:\\Eigene Dateien\\scan.tar.png", samplePng(), "scan.png"],
    ["\u202Efdp.exe", samplePdf(), "fdp.pdf"],
    [".pdf", samplePdf(), "Datei.pdf"],
  ])("%s is kept under a harmless name, and the page goes on", async (name, content, called) => {
    const { status, location } = await send(name, content);
    expect({ status, location }).toEqual({
      status: 303,
      location: `/antrag/${packageId}/fruehere-anmeldung`,
    });
    expect(await person.kept()).toEqual([
      expect.objectContaining({ name: called, size: content.length, state: "waiting" }),
    ]);
    expect((await person.draft())?.answers["nachweis"]).toEqual([
      expect.objectContaining({ name: called, size: content.length }),
    ]);
  });

  it("is shown with what the scanner found, and named in the review", async () => {
    await send("Bescheid.pdf", samplePdf(50_000));
    expect((await person.visitor.get(PAGE)).body).toContain("wird auf Schadsoftware geprüft");
    await portal.drain();
    const { body } = await person.visitor.get(PAGE);
    expect(body).toContain("49 KB · auf Schadsoftware geprüft");
    const review = await person.visitor.get(`/antrag/${packageId}/pruefen`);
    expect(review.body).toContain("Bescheid.pdf (49 KB)");
  });

  it("is added by its own button without leaving the page, and removed again", async () => {
    const added = await send("eins.pdf", samplePdf(), { _upload: "nachweis" });
    expect(added.status).toBe(200);
    const [value = ""] = /name="nachweis" value="([^"]+)"/.exec(added.body)?.slice(1) ?? [];
    const both = await person.visitor.upload(
      PAGE,
      { ...way, nachweis: unescaped(value), _upload: "nachweis" },
      [proof("zwei.png", samplePng())],
    );
    const values = [...both.body.matchAll(/name="nachweis" value="([^"]+)"/g)].map(([, one = ""]) =>
      unescaped(one),
    );
    expect(values.map((line) => line.slice(37))).toEqual([
      expect.stringMatching(/eins\.pdf$/),
      expect.stringMatching(/zwei\.png$/),
    ]);
    const dropped = await person.visitor.upload(
      PAGE,
      { ...way, nachweis: values, _drop: `nachweis ${values[0]?.slice(0, 36)}` },
      [proof("", Buffer.alloc(0))],
    );
    expect(dropped.status).toBe(200);
    expect(dropped.body).not.toContain("eins.pdf");
    expect((await person.draft())?.answers["nachweis"]).toEqual([
      expect.objectContaining({ name: "zwei.png" }),
    ]);
  });
});

describe("a file that is not fine", () => {
  const tooLarge = samplePdf(11 * 1024 * 1024);
  it.each([
    [
      "an EXE that calls itself a PDF",
      "rechnung.pdf",
      Buffer.from("MZ\x90\0".padEnd(600, "x"), "latin1"),
      "keine Datei der Art PDF, JPEG, PNG",
    ],
    [
      "a web page",
      "seite.html",
      Buffer.from("<!doctype html><script>alert(1)</script>"),
      "keine Datei der Art",
    ],
    [
      "a drawing with script",
      "bild.svg",
      Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"),
      "keine Datei der Art",
    ],
    ["an archive", "bombe.zip", emptyArchive(), "keine Datei der Art"],
    [
      "a PDF that is an archive as well",
      "beides.pdf",
      Buffer.concat([samplePdf(), emptyArchive()]),
      "keine Datei der Art",
    ],
    ["an empty file", "leer.pdf", Buffer.alloc(0), "ist leer"],
    ["more than 10 MB", "gross.pdf", tooLarge, "Eine Datei darf höchstens 10 MB haben"],
    [
      "60 MB",
      "riesig.pdf",
      Buffer.concat([samplePdf(), Buffer.alloc(60 * 1024 * 1024, 0x20)]),
      "höchstens 10 MB",
    ],
  ])("%s is refused with a sentence, and nothing is left", async (_what, name, content, says) => {
    const before = (await person.draft())?.answers;
    const { status, title, body } = await send(name, content);
    expect(status).toBe(422);
    expect(title).toMatch(/^Fehler: /);
    expect(unescaped(body)).toContain(says);
    expect(body).toContain('value="hochladen" checked');
    expect(await person.kept()).toEqual([]);
    expect((await person.draft())?.answers).toEqual(before);
  });

  it("is one too many", async () => {
    const files = ["a", "b", "c", "d"].map((name) => proof(`${name}.pdf`, samplePdf()));
    const { status, body } = await person.visitor.upload(PAGE, way, files);
    expect(status).toBe(422);
    expect(unescaped(body)).toContain("Möglich sind höchstens 3.");
    expect(await person.kept()).toHaveLength(3);
  });

  it("that is infected is told at the review and cannot be sent", async () => {
    await send("virus.pdf", Buffer.concat([samplePdf(), Buffer.from(EICAR)]));
    await portal.drain();
    const review = await person.visitor.get(`/antrag/${packageId}/pruefen`);
    expect(review.status).toBe(303);
    const { body } = await person.visitor.get(review.location ?? "");
    expect(unescaped(body)).toContain("In „virus.pdf“ wurde Schadsoftware gefunden.");
    expect(await person.kept()).toEqual([expect.objectContaining({ state: "infected" })]);
  });

  it("stays in quarantine while the scanner does not answer", async () => {
    await scanner.setTrouble("hang-up");
    await send("Bescheid.pdf", samplePdf());
    await portal.drain();
    expect(await person.kept()).toEqual([expect.objectContaining({ state: "waiting" })]);
  });
});

describe("a form that arrives broken", () => {
  const raw = (payload: Buffer | string, type: string) =>
    portal.visit("waltrop", PAGE, {
      method: "POST",
      headers: {
        "content-type": type,
        cookie: [...person.visitor.jar].map(([name, value]) => `${name}=${value}`).join("; "),
      },
      payload: payload.toString(),
    });

  it.each([
    ["without boundary", "x", "multipart/form-data"],
    ["with another boundary", "--a\r\n\r\nx\r\n--a--", "multipart/form-data; boundary=b"],
    ["with nothing in it", "", "multipart/form-data; boundary=b"],
  ])("%s gets a plain answer and changes nothing", async (_what, payload, type) => {
    const before = await person.draft();
    const { statusCode, body } = await raw(payload, type);
    expect([200, 400, 403]).toContain(statusCode);
    expect(body).toContain("noch einmal");
    expect((await person.draft())?.answers).toEqual(before?.answers);
  });

  it("without the token of the page keeps no file", async () => {
    const answer = await person.visitor.upload(PAGE, { ...way, _token: "forged" }, [
      proof("a.pdf", samplePdf()),
    ]);
    expect(answer.body).toContain("Bitte senden Sie die Seite noch einmal ab");
    expect(await person.kept()).toEqual([]);
  });

  it("is refused by pages that ask for no files", async () => {
    const answer = await person.visitor.upload(`/antrag/${packageId}/absenden`, {}, []);
    expect(answer.status).toBe(400);
  });
});

describe("a file of somebody else", () => {
  it("cannot be claimed by naming it", async () => {
    await send("Bescheid.pdf", samplePdf());
    const [file] = await person.kept();
    const other = await sabine();
    const claimed = await other.visitor.upload(
      PAGE,
      { ...way, nachweis: `${file?.id} 12 Meins.pdf` },
      [proof("", Buffer.alloc(0))],
    );
    expect(claimed.status).toBe(422);
    expect(unescaped(claimed.body)).toContain("liegt nicht mehr vor");
  });

  it("goes with the draft it came with", async () => {
    await send("Bescheid.pdf", samplePdf());
    const draft = await person.draft();
    await person.visitor.post(`/antrag/${packageId}/verwerfen`);
    expect(await filesOf({ db, caseId: draft!.id, dataKey: draft!.dataKey })).toEqual([]);
  });
});
