import { expect, it } from "vitest";
import { TOWN_A, testDatabase } from "../../../../test/support/database.ts";
import { Temporal } from "#platform/clock";
import { listQuestions } from "./queries.ts";
import { createQuestionLog } from "./question-log.ts";

const { databases } = await testDatabase();
const clock = { now: () => Temporal.Instant.from("2026-11-22T23:30:00Z") };
const town = databases.forAuthority(TOWN_A);
const written = () => listQuestions(town, { least: 1, limit: 1_000 });

it("writes down how often a question was asked and on which day, nothing else", async () => {
  const log = createQuestionLog(databases, clock);
  const ask = (query: string) => log.note({ authorityId: TOWN_A, query, outcome: "nothing" });
  ask("Flohzirkus");
  ask("  flohzirkus ");
  ask("Frau Beispielhaus, Hauptstraße 12");
  await log.flush();
  await log.flush();
  const lastOn = Temporal.PlainDate.from("2026-11-23"); // half past midnight in Berlin
  expect(await written()).toEqual([
    { question: "flohzirkus", outcome: "nothing", asked: 2, lastOn },
  ]);
});

it("keeps a bounded number of questions waiting, however many are asked", async () => {
  const log = createQuestionLog(databases, clock);
  const letters = "abcdefghijklmnopqrstuvwxyz";
  for (const one of letters)
    for (const other of letters)
      log.note({ authorityId: TOWN_A, query: `zz${one}${other}`, outcome: "weak" });
  await log.flush();
  expect((await written()).filter(({ outcome }) => outcome === "weak")).toHaveLength(500);
});
