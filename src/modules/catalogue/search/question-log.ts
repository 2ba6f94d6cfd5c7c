import { type Clock, dayOf, type Temporal } from "#platform/clock";
import type { Databases } from "#platform/db";
import { countableQuestion } from "./countable-question.ts";
import { type CountedQuestion, countQuestions, type QuestionLimits } from "./queries.ts";

/** Questions that are counted in memory before they are written down; more are not counted. */
const MOST_WAITING = 500;
const MOST_OF_A_PORTAL = 1_000;
const RARE = 3;
const KEPT_DAYS = 90;
const RARE_KEPT_DAYS = 14;

export type BadAnswer = {
  /** Whose portal was asked; null: the roof. */
  authorityId: string | null;
  query: string;
  outcome: "nothing" | "weak";
};

/**
 * Counts what people ask in vain, so that editors can add the words. Nothing is kept of who asked
 * or when; what looks personal is not counted at all.
 */
export type QuestionLog = {
  note: (answer: BadAnswer) => void;
  /** Writes down what was counted since. */
  flush: () => Promise<void>;
};

const limitsOn = (today: Temporal.PlainDate): QuestionLimits => ({
  keptSince: today.subtract({ days: KEPT_DAYS }),
  rare: RARE,
  rareKeptSince: today.subtract({ days: RARE_KEPT_DAYS }),
  most: MOST_OF_A_PORTAL,
});

export function createQuestionLog(databases: Databases, clock: Clock): QuestionLog {
  let waiting = new Map<string | null, Map<string, CountedQuestion>>();
  let length = 0;
  return {
    note: ({ authorityId, query, outcome }) => {
      const question = countableQuestion(query);
      if (question === undefined) return;
      const counted = waiting.get(authorityId) ?? new Map<string, CountedQuestion>();
      const known = counted.get(question);
      if (!known && length >= MOST_WAITING) return;
      if (!known) length += 1;
      counted.set(question, { question, outcome, asked: (known?.asked ?? 0) + 1 });
      waiting.set(authorityId, counted);
    },
    flush: async () => {
      const all = waiting;
      waiting = new Map();
      length = 0;
      const today = dayOf(clock.now());
      for (const [authorityId, counted] of all) {
        const db = authorityId === null ? databases.region : databases.forAuthority(authorityId);
        await countQuestions(db, [...counted.values()], { today, limits: limitsOn(today) });
      }
    },
  };
}
