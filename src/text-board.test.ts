import { expect, it, vi } from "vitest";
import {
  createLiveCatalogue,
  insertDraft,
  insertEasyReview,
  easyDigest,
  publishVersion,
  readCatalogueFiles,
  textOf,
} from "#catalogue";
import { systemClock, Temporal } from "#platform/clock";
import { newId } from "#platform/ids";
import { createLog } from "#platform/log";
import { openTestDatabase, testDatabase } from "../test/support/database.ts";
import { testRegion } from "../test/support/region.ts";
import { createTextBoard } from "./text-board.ts";

const { databases } = await testDatabase();
const region = testRegion();
const files = readCatalogueFiles("regions/emscher-lippe");
const log = createLog("silent");
const by = { id: newId(), name: "Nele" };

/** What a process of its own would have. */
const newProcess = (of = databases) => {
  const live = createLiveCatalogue(files, region, "shown");
  return { ...live, board: createTextBoard({ live, databases: of, log }) };
};
const delivered = newProcess().delivered("musikschule")!;

async function publish(title: string, version: number): Promise<void> {
  const now = systemClock.now();
  const ground = textOf(delivered);
  const content = { ...ground, title: { ...ground.title, de: title } };
  await insertDraft(databases.region, { serviceId: "musikschule", content, ground, by, now });
  const seen = { serviceId: "musikschule", version, saves: 1 };
  await publishVersion(databases.region, seen, { by: null, now });
}

it("a published text is known within a second in another process, and its followers are told", async () => {
  const [here, elsewhere] = [newProcess(), newProcess()];
  await elsewhere.board.refresh();
  const before = elsewhere.board.revision();
  elsewhere.board.start();
  let told = 0;
  elsewhere.board.whenChanged(async () => void (told += 1));
  await publish("Musik für alle", 1);
  await here.board.refresh();
  expect(here.catalogue.service("musikschule")?.title.de).toBe("Musik für alle");
  await vi.waitFor(() => expect(told).toBe(1), { timeout: 1_000, interval: 10 });
  elsewhere.board.stop();
  expect(elsewhere.catalogue.service("musikschule")?.title.de).toBe("Musik für alle");
  expect(elsewhere.board.revision()).not.toBe(before);
  expect(elsewhere.delivered("musikschule")).toEqual(delivered);
});

it("tells nobody when nothing changed", async () => {
  const { board } = newProcess();
  await board.refresh();
  let told = 0;
  board.whenChanged(async () => void (told += 1));
  await board.refresh();
  expect(told).toBe(0);
});

it("tells a follower again who could not follow", async () => {
  const { board } = newProcess();
  let tries = 0;
  board.whenChanged(async () => {
    tries += 1;
    if (tries === 1) throw new Error("not now");
  });
  await expect(board.refresh()).rejects.toThrow("not now");
  await board.refresh();
  await board.refresh();
  expect(tries).toBe(2);
});

it("shows a text that is not published in a catalogue of its own", async () => {
  const { board, catalogue } = newProcess();
  await board.refresh();
  const text = { ...textOf(delivered), title: { de: "Nur Vorschau", en: "Preview" } };
  const shown = board.preview({ authorityId: null, serviceId: "musikschule", text });
  expect(shown.service("musikschule")?.title.de).toBe("Nur Vorschau");
  expect(catalogue.service("musikschule")?.title.de).not.toBe("Nur Vorschau");
});

it("knows a review of easy words as long as these are the words", async () => {
  const { board, written } = newProcess();
  const serviceId = "reisepass";
  const digest = easyDigest(textOf(written(serviceId)!)) ?? "";
  const reviewedOn = Temporal.PlainDate.from("2026-11-01");
  const review = { serviceId, digest, testedBy: "Gruppe", reviewedOn, notedBy: by };
  await insertEasyReview(databases.region, { ...review, digest: "andere" }, systemClock.now());
  await board.refresh();
  expect(board.easyReview(serviceId)).toBeUndefined();
  await insertEasyReview(databases.region, review, systemClock.now());
  await insertEasyReview(databases.region, { ...review, testedBy: "Spät" }, systemClock.now());
  await board.refresh();
  expect(board.easyReview(serviceId)?.testedBy).toBe("Gruppe");
});

it("leaves the last texts standing when they cannot be read", async () => {
  const database = await openTestDatabase();
  const { board, catalogue } = newProcess(database.databases);
  await board.refresh();
  await database.close();
  await expect(board.refresh()).rejects.toThrow();
  expect(catalogue.service("musikschule")).toEqual(delivered);
});
