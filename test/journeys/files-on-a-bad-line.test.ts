import { connect } from "node:net";
import { describe, expect, it, vi } from "vitest";
import { completeDraft } from "../support/applications.ts";
import { openBrowser, type Visitor } from "../support/browser.ts";
import { tellOneStory } from "../support/one-story.ts";
import { readJourney } from "../support/package-journey.ts";
import { pastAllFences } from "../support/past-all-fences.ts";
import { runPortal } from "../support/running-portal.ts";
import { samplePdf, samplePng } from "../support/sample-files.ts";

const devices = readJourney("sperrmuell", "nur-geraete");
// Here the things can be carried out of the flat, so it is asked where they stand.
const journey = { ...devices, declared: { ...devices.declared, standort: "strasse" } };
const portal = await runPortal(journey.surroundings.today);
const visitor = await openBrowser(portal);
tellOneStory();

/** Files as they stand in the database, whoever they belong to. */
const fileStates = async (): Promise<string[]> => {
  const rows = await pastAllFences(portal.database, ["file"], () =>
    portal.database.inspect<{ state: string }>("select state from file order by arrived_at"),
  );
  return rows.map(({ state }) => state);
};

const photo = (name: string, kilobytes: number) => ({
  name,
  mimeType: "image/png",
  buffer: Buffer.concat([samplePng(), Buffer.alloc(kilobytes * 1024, "x")]),
});

const chooser = ({ page }: Visitor) => page.locator('[name="fotos.datei"]');

describe("somebody sends photos over a bad line, without JavaScript", async () => {
  const guest = await visitor({ width: 320, javaScript: false });
  const onlooker = await visitor({ width: 320, scheme: "dark" });
  const { pass } = await completeDraft(portal.house, {
    slug: "gelsenkirchen",
    packageId: "sperrmuell",
    journey,
  });

  /** Sends the page with a large photo, up to the middle of it; hangs up when `hangUp` resolves. */
  async function sendHalf(hangUp: () => Promise<void>): Promise<void> {
    const { page } = guest;
    const { hostname, port } = new URL(page.url());
    const cookies = await page.context().cookies(page.url());
    const token = await page.locator('form.form [name="_token"]').first().inputValue();
    const head = (name: string) => `--line\r\nContent-Disposition: form-data; name="${name}"`;
    const start = `${head("_token")}\r\n\r\n${token}\r\n${head("fotos.datei")}; filename="herd.png"\r\n\r\n`;
    const request = [
      "POST /antrag/sperrmuell/sachen HTTP/1.1",
      `Host: ${hostname}:${port}`,
      `Cookie: ${cookies.map(({ name, value }) => `${name}=${value}`).join("; ")}`,
      "Content-Type: multipart/form-data; boundary=line",
      "Content-Length: 4000000",
      "",
      start,
    ].join("\r\n");
    const socket = connect({ host: "127.0.0.1", port: Number(port) });
    socket.write(Buffer.concat([Buffer.from(request), photo("herd.png", 2_000).buffer]));
    await hangUp();
    socket.destroy();
  }

  it("the line breaks in the middle: nothing of the file is left, and every answer is", async () => {
    await guest.go("gelsenkirchen", `/antrag/fortsetzen/${pass}`);
    await guest.go("gelsenkirchen", "/antrag/sperrmuell/sachen");
    await sendHalf(() =>
      vi.waitFor(async () => expect(await fileStates()).toEqual(["arriving"]), 20_000),
    );
    await vi.waitFor(async () => expect(await fileStates()).toEqual([]), 20_000);
  });

  it("tries again when the line is back", async () => {
    await guest.go("gelsenkirchen", "/antrag/sperrmuell/sachen");
    await chooser(guest).setInputFiles(photo("herd.png", 200));
    await guest.press("Hochladen");
    expect(guest.path()).toBe("/antrag/sperrmuell/sachen");
    expect(await guest.text()).toContain("herd.png");
    expect(await guest.text()).toContain("nicht auf Schadsoftware geprüft");
    expect(await guest.page.locator('[name="stuecke.0.anzahl"]').inputValue()).not.toBe("");
  });

  it("is told what is wrong with another file, and keeps the first", async () => {
    const paper = { name: "herd.jpg", mimeType: "image/jpeg", buffer: samplePdf() };
    await chooser(guest).setInputFiles(paper);
    await guest.press("Weiter");
    expect(await guest.title()).toMatch(/^Fehler: /);
    expect(await guest.text()).toContain("„herd.jpg“ ist keine Datei der Art JPEG, PNG");
    expect(await guest.text()).toContain("herd.png");
  });

  it("looks right with a file in it", async () => {
    await onlooker.go("gelsenkirchen", `/antrag/fortsetzen/${pass}`);
    await onlooker.go("gelsenkirchen", "/antrag/sperrmuell/sachen");
    expect(await onlooker.text()).toContain("herd.png");
    await onlooker.looksRight();
  });

  it("goes on, and finds the photo in the review and in the sent case", async () => {
    await guest.press("Weiter");
    await guest.go("gelsenkirchen", "/antrag/sperrmuell/pruefen");
    expect(await guest.text()).toContain("herd.png (200 KB)");
    await guest.press("Alles richtig – weiter zum Absenden");
    await guest.press("Jetzt absenden");
    await portal.drain();
    await guest.press("Stand ansehen");
    expect(await guest.text()).toContain("Mitgeschickte Dateien");
    const saved = guest.page.waitForEvent("download");
    await guest.page.getByRole("link", { name: "herd.png" }).click();
    expect((await saved).suggestedFilename()).toBe("herd.png");
  });
});
