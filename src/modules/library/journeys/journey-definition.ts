import * as z from "zod";
import { LANGUAGES } from "#platform/i18n";
import { isoDay, packageElementId as id } from "../identifiers.ts";

const words = z.array(z.string());

/** Raw inputs as a browser posts them: "hunde.0.hundName", "geburt.day". */
const body = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** Entries that are not accepted, with the sentence by name of the input. */
const mistake = z.strictObject({ enter: body, says: z.record(z.string(), z.string()) });

const pageVisit = z.strictObject({
  page: id,
  /** Everything that stands on the page, in reading order. */
  words: words.optional(),
  mistakes: z.array(mistake).default([]),
  /** What is posted in the end; an exit page takes nothing. */
  enter: body.optional(),
});
export type PageVisit = z.infer<typeof pageVisit>;

/** What is seen from outside after something was done, one line each; see `rehearse-event.ts`. */
const follows = z.array(z.string());

const act = z.discriminatedUnion("act", [
  /** The applicant sends the declaration. */
  z.strictObject({ act: z.literal("send"), follows }),
  /** Somebody in the town hall completes a task. */
  z.strictObject({
    act: z.literal("complete"),
    task: id,
    by: z.string(),
    on: isoDay,
    outcome: id,
    enter: body.default({}),
    mistakes: z.array(mistake).default([]),
    /** Fields that are opened for the applicant again. */
    reopen: z.array(z.string()).default([]),
    /** Questions of the task, when it asks any. */
    words: words.default([]),
    follows,
  }),
  /** Everything that is to be paid has come. */
  z.strictObject({ act: z.literal("pay"), on: isoDay, follows }),
  /** Nobody does anything until the deadline of an element is over. */
  z.strictObject({ act: z.literal("wait"), until: id, follows }),
  /** The applicant completes what was asked; only the named pages are shown. */
  z.strictObject({
    act: z.literal("correct"),
    on: isoDay,
    pages: z.array(pageVisit).min(1),
    /** All answers as they stand now. */
    declared: z.record(z.string(), z.unknown()),
    follows,
  }),
]);
export type JourneyAct = z.infer<typeof act>;
export type ActOf<A extends JourneyAct["act"]> = Extract<JourneyAct, { act: A }>;

/**
 * A fictitious person on the way through a service: where and when, what they type page by page,
 * what the town hall does then, and what must come out of it.
 */
export const journeyDefinition = z.strictObject({
  id,
  /** Who it is and what the journey is there for; German. */
  story: z.string().min(10),
  surroundings: z.strictObject({
    today: isoDay,
    language: z.enum(LANGUAGES),
    /** Trust level of the account; null: without account. */
    account: z.enum(["basis", "substanziell", "hoch"]).nullable(),
    postcodes: z.array(z.string().regex(/^\d{5}$/)).min(1),
    /** What the town set; everything else has its default. */
    parameters: z.record(z.string(), z.unknown()),
  }),
  /** What stands on the service page before the first question. */
  start: words.optional(),
  pages: z.array(pageVisit).min(1),
  /** Where the way ends for people who are wrong here; nothing is sent then. */
  exit: id.optional(),
  /** The answers that count, as they are stored. */
  declared: z.record(z.string(), z.unknown()).optional(),
  /** Elements whose operation fails, with the code of the error. */
  failing: z.record(id, z.string()).default({}),
  acts: z.array(act).default([]),
  /** Results by id of the decision; money in cents. */
  decisions: z.record(id, z.unknown()).default({}),
  /** Letters as they are written, line by line, by id. */
  letters: z.record(id, z.array(z.string())).default({}),
});
export type JourneyDefinition = z.infer<typeof journeyDefinition>;
