import { describe, expect, it } from "vitest";
import { TOWN_A, TOWN_B, testDatabase } from "../../../../test/support/database.ts";
import { Temporal } from "#platform/clock";
import { newId } from "#platform/ids";
import {
  countQuestions,
  countRareQuestions,
  deleteQuestion,
  deleteWord,
  insertWord,
  listQuestions,
  listWords,
  wordsRevision,
} from "./queries.ts";
import type { PortalDb } from "../portal-rows.ts";

const { databases } = await testDatabase();
const { region } = databases;
const [townA, townB] = [databases.forAuthority(TOWN_A), databases.forAuthority(TOWN_B)];
const today = Temporal.PlainDate.from("2026-11-22");
const limits = {
  keptSince: today.subtract({ days: 90 }),
  rare: 3,
  rareKeptSince: today.subtract({ days: 14 }),
  most: 5,
};

const ask = (db: PortalDb, question: string, asked = 1, on = today) =>
  countQuestions(db, [{ question, outcome: "nothing", asked }], { today: on, limits });
const asked = async (db: PortalDb, least = 1) =>
  (await listQuestions(db, { least, limit: 10 })).map((one) => [one.question, one.asked]);

const add = (word: string, townId: string | null) =>
  insertWord(region, {
    serviceId: "sperrmuell",
    word,
    townId,
    staffId: newId(),
    addedAt: Temporal.Instant.from("2026-11-22T09:00:00Z"),
  });
const words = async () => (await listWords(region)).map(({ word, townId }) => [word, townId]);

describe("questions asked in vain", () => {
  it("add up, the most frequent first", async () => {
    await ask(townA, "flohzirkus", 2);
    await ask(townA, "flohzirkus", 3);
    await ask(townA, "raumschiff", 9);
    expect(await asked(townA)).toEqual([
      ["raumschiff", 9],
      ["flohzirkus", 5],
    ]);
    expect(await asked(townA, 6)).toEqual([["raumschiff", 9]]);
    expect(await countRareQuestions(townA, 6)).toBe(1);
  });

  it("are seen by the town alone whose portal was asked, and the roof's by the region", async () => {
    await ask(region, "ufo landeplatz", 4);
    expect(await asked(townB)).toEqual([]);
    expect(await asked(region)).toEqual([["ufo landeplatz", 4]]);
    expect(await asked(townA)).not.toContainEqual(["ufo landeplatz", 4]);
    await deleteQuestion(townB, "raumschiff");
    expect(await asked(townA)).toContainEqual(["raumschiff", 9]);
    await deleteQuestion(townA, "raumschiff");
    expect(await asked(townA)).toEqual([["flohzirkus", 5]]);
  });

  it("are forgotten, rare ones early", async () => {
    await ask(townB, "selten", 1, today.subtract({ days: 20 }));
    await ask(townB, "oft", 3, today.subtract({ days: 20 }));
    await ask(townB, "uralt", 99, today.subtract({ days: 91 }));
    await ask(townB, "heute");
    expect(await asked(townB)).toEqual([
      ["oft", 3],
      ["heute", 1],
    ]);
  });

  it("never fill the table: a portal that has enough counts only those it knows", async () => {
    for (let one = 0; one < 9; one += 1) await ask(townB, `frage ${one}`);
    await ask(townB, "oft", 4);
    const all = await asked(townB);
    expect(all).toHaveLength(limits.most);
    expect(all[0]).toEqual(["oft", 7]);
  });
});

describe("words of editors", () => {
  it("are there once a town, and change the revision", async () => {
    const before = await wordsRevision(region);
    await add("Couch", TOWN_A);
    await add("Couch", TOWN_A);
    await add("Couch", TOWN_B);
    await add("Sofa", null);
    await add("Sofa", null);
    expect((await words()).toSorted()).toEqual([
      ["Couch", TOWN_A],
      ["Couch", TOWN_B],
      ["Sofa", null],
    ]);
    expect(await wordsRevision(region)).not.toBe(before);
  });

  it("are taken away by those who added them, and by nobody else", async () => {
    const of = (word: string, townId: string | null) => ({
      serviceId: "sperrmuell",
      word,
      townId,
    });
    await deleteWord(region, of("Sofa", TOWN_A));
    await deleteWord(region, of("Couch", null));
    expect(await words()).toHaveLength(3);
    await deleteWord(region, of("Couch", TOWN_A));
    await deleteWord(region, of("Sofa", null));
    expect(await words()).toEqual([["Couch", TOWN_B]]);
  });

  it("can be neither read nor written in the name of a town", async () => {
    const sneaked = townA.tables<{ search_word: { word: string } }>();
    expect(await sneaked.selectFrom("search_word").select("word").execute()).toEqual([]);
    const values = { service_id: "x", word: "x", town_id: null, staff_id: newId() };
    const written = townA
      .tables<{ search_word: typeof values & { added_at: string } }>()
      .insertInto("search_word")
      .values({ ...values, added_at: "2026-11-22T09:00:00Z" })
      .execute();
    await expect(written).rejects.toThrow(/row-level security/);
  });
});
