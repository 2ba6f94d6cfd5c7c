import { describe, expect, it } from "vitest";
import { TOWN_A, TOWN_B, testDatabase } from "../../../../test/support/database.ts";
import { testRegion } from "../../../../test/support/region.ts";
import { Temporal } from "#platform/clock";
import { newId } from "#platform/ids";
import { createCatalogue } from "../catalogue.ts";
import { readCatalogueFiles } from "../read-files.ts";
import { layersOf } from "./layers.ts";
import {
  deleteDraft,
  groundDigest,
  insertDraft,
  listPublished,
  listTextStates,
  listVersions,
  moveDraft,
  publishVersion,
  saveGround,
  textsRevision,
  updateDraft,
} from "./queries.ts";
import { changeTextRule, listTextRules, needsSecondPerson } from "./rule-queries.ts";
import { type LocalAddition, textOf } from "./service-text.ts";
import type { TextTables } from "./text-tables.ts";

const { databases } = await testDatabase();
const { region } = databases;
const [townA, townB] = [databases.forAuthority(TOWN_A), databases.forAuthority(TOWN_B)];
const catalogue = createCatalogue(readCatalogueFiles("regions/emscher-lippe"), testRegion());
const ground = textOf(catalogue.service("reisepass")!);
const [ada, ben] = [
  { id: newId(), name: "Ada" },
  { id: newId(), name: "Ben" },
];
const now = Temporal.Instant.from("2026-11-23T09:00:00Z");
const serviceId = "reisepass";
const begin = (content: LocalAddition | null = ADDED, db = townA) =>
  insertDraft(db, { serviceId, content, ground, by: ada, now });
const seen = (version: number, saves: number) => ({ serviceId, version, saves });
const ADDED: LocalAddition = {
  facts: [{ id: "note-1", kind: "note", text: { de: "Hier." }, source: null }],
  values: [],
  staleFrom: {},
};

describe("versions of a text", () => {
  it("begin as one draft, which remembers everybody who wrote on it", async () => {
    expect(await begin()).toBe(true);
    expect(await begin()).toBe(false);
    const saving = { content: ADDED, ground, by: ben, now };
    expect(await updateDraft(townA, seen(1, 1), saving)).toBe(true);
    expect(await updateDraft(townA, seen(1, 1), saving)).toBe(false);
    expect(await updateDraft(townA, seen(1, 2), { ...saving, by: ada })).toBe(true);
    const [draft] = await listVersions(townA, serviceId);
    expect(draft).toMatchObject({ version: 1, saves: 3, state: "draft", content: ADDED });
    expect(draft?.authors).toEqual([ada, ben]);
  });

  it("are nobody else's, and public only when they are published", async () => {
    expect(await listVersions(townB, serviceId)).toEqual([]);
    expect(await listVersions(region, serviceId)).toEqual([]);
    expect(await listPublished(region)).toEqual([]);
    expect(await updateDraft(townB, seen(1, 3), { content: null, ground, by: ben, now })).toBe(
      false,
    );
    expect(await deleteDraft(townB, seen(1, 3))).toBe(false);
  });

  it("are handed in, given back and published, each only as it was seen", async () => {
    const before = await textsRevision(region);
    expect(await moveDraft(townA, seen(1, 3), { to: "review", note: "Neu" })).toBe(true);
    expect(await updateDraft(townA, seen(1, 4), { content: null, ground, by: ben, now })).toBe(
      false,
    );
    expect(await moveDraft(townA, seen(1, 4), { to: "draft", remark: "Kürzer" })).toBe(true);
    const [draft] = await listVersions(townA, serviceId);
    expect(draft).toMatchObject({ state: "draft", note: "Neu", remark: "Kürzer" });
    expect(await textsRevision(region)).toBe(before);
    expect(await publishVersion(townA, seen(1, 3), { by: ben, now })).toBe(false);
    expect(await publishVersion(townA, seen(1, 5), { by: ben, now })).toBe(true);
    expect(await textsRevision(region)).not.toBe(before);
    expect(await publishVersion(townA, seen(1, 5), { by: ben, now })).toBe(false);
  });

  it("stand on the pages as they were published last, and are never rewritten", async () => {
    await begin(null);
    expect(await listTextStates(townA)).toMatchObject([
      { serviceId, state: "draft", touched: false },
      { serviceId, state: "published", touched: true, groundDigest: groundDigest(ground) },
    ]);
    expect((await listPublished(region)).map(({ content }) => content)).toEqual([ADDED]);
    await publishVersion(townA, seen(2, 1), { by: null, now });
    const published = await listPublished(region);
    expect(published).toEqual([
      { authorityId: TOWN_A, serviceId, version: 2, content: null, publishedAt: now },
    ]);
    expect(layersOf(published).layers.additions.size).toBe(0);
    expect(await deleteDraft(townA, seen(1, 5))).toBe(false);
    const rewriting = townA
      .tables<{ service_text: { note: string; state: string } }>()
      .updateTable("service_text")
      .set({ note: "Nie so gewesen" })
      .where("state", "=", "published");
    await expect(rewriting.execute()).rejects.toThrow("not rewritten");
  });

  it("remember what they rest on, the newest published one and the draft alone", async () => {
    await begin();
    const other = { ...ground, title: { de: "Neu", en: "New" } };
    await saveGround(townA, serviceId, other);
    const versions = await listVersions(townA, serviceId);
    expect(versions.map((one) => one.ground.title.de)).toEqual(["Neu", "Neu", ground.title.de]);
    expect(await deleteDraft(townA, seen(3, 1))).toBe(true);
  });
});

describe("a text of a shape nobody knows", () => {
  it("is left out, and the delivered one stands", () => {
    const odd = { facts: "viele" } as unknown as LocalAddition;
    const published = {
      authorityId: TOWN_A,
      serviceId,
      version: 1,
      content: odd,
      publishedAt: now,
    };
    expect(layersOf([published])).toMatchObject({ unreadable: 1 });
    expect(layersOf([published]).layers.additions.size).toBe(0);
  });
});

it("each portal has its own rule about a second person, and keeps who said so before", async () => {
  expect(await needsSecondPerson(townA)).toBe(false);
  const rule = { secondPerson: true, setBy: ada, setAt: now };
  const later = { secondPerson: false, setBy: ben, setAt: now.add({ hours: 1 }) };
  expect(await changeTextRule(townA, later)).toBe(false); // nobody asked for one
  expect(await changeTextRule(townA, rule)).toBe(true);
  expect(await changeTextRule(townA, { ...rule, setBy: ben })).toBe(false);
  expect(await changeTextRule(townA, later)).toBe(true);
  expect(await changeTextRule(region, rule)).toBe(true);
  expect(await listTextRules(townA)).toEqual([later, rule]);
  expect(await needsSecondPerson(townA)).toBe(false);
  expect(await needsSecondPerson(region)).toBe(true);
  expect(await listTextRules(townB)).toEqual([]);
  const forgetting = townA.tables<TextTables>().deleteFrom("text_rule_change").execute();
  await expect(forgetting).rejects.toThrow(/append-only/);
});
