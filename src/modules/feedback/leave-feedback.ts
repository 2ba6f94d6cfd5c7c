import { authorityOf, type PortalDb } from "#catalogue";
import { dayOf, type Temporal } from "#platform/clock";
import type { Keyring } from "#platform/crypto";
import { newId } from "#platform/ids";
import {
  type Answer,
  ANSWERS,
  type Feedback,
  openFeedback,
  type Opinion,
  type Place,
  PLACES,
  sealFeedback,
} from "./opinion.ts";
import { insertFeedback, listFeedback } from "./queries.ts";

const KEPT = { years: 1 };
const LONGEST = 1_000;

export const isPlace = (value: string | undefined): value is Place =>
  PLACES.some((place) => place === value);

const isAnswer = (value: string): value is Answer => ANSWERS.some((answer) => answer === value);

export type FeedbackProblem = "answer" | "text";

/** What was typed: an answer with perhaps some words, or what is wrong with it. */
export type ReadFeedback =
  | { kind: "read"; answer: Answer; text: string }
  | { kind: "refused"; problems: readonly FeedbackProblem[] };

export function readFeedback(typed: { answer: string; text: string }): ReadFeedback {
  const { answer } = typed;
  const text = typed.text.trim();
  const isShort = text.length <= LONGEST;
  if (isAnswer(answer) && isShort) return { kind: "read", answer, text };
  return {
    kind: "refused",
    problems: [
      ...(isAnswer(answer) ? [] : ["answer" as const]),
      ...(isShort ? [] : ["text" as const]),
    ],
  };
}

/** Keeps somebody's words for the editors of a portal, until they are done with or for a year. */
export async function leaveFeedback(
  db: PortalDb,
  opinion: Opinion,
  { keyring, now }: { keyring: Keyring; now: Temporal.Instant },
): Promise<void> {
  const sentOn = dayOf(now);
  const feedback = { ...opinion, id: newId(), sentOn };
  const sealed = sealFeedback(feedback, { keyring, authorityId: authorityOf(db) });
  await insertFeedback(db, sealed, sentOn.subtract(KEPT));
}

/** What was left on a portal, the oldest first; at most `limit`. */
export async function leftFeedback(
  db: PortalDb,
  keyring: Keyring,
  limit: number,
): Promise<Feedback[]> {
  const owner = { keyring, authorityId: authorityOf(db) };
  return (await listFeedback(db, limit)).map((sealed) => openFeedback(sealed, owner));
}
