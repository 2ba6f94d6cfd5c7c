import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { editSchema } from "./edit.ts";

/** What must be at places of the merged package: a value, null for nothing, "*" for anything. */
const holds = z.record(z.string(), z.json());
export type Holds = z.infer<typeof holds>;

/** One change as a person would tell it. */
const changeSchema = z.strictObject({ what: z.string(), edits: z.array(editSchema).min(1), holds });
export type CorpusChange = z.infer<typeof changeSchema>;

/** A new version at the source, taken over by several towns. */
const releaseSchema = z.strictObject({
  package: z.string(),
  changes: z.array(changeSchema).min(1),
});

const questionSchema = z.strictObject({
  kind: z.string(),
  /** Key of the element. */
  element: z.string(),
  /** The sentence the clerk reads. */
  asks: z.string(),
  /** Which changes of theirs it is about, by `what`. */
  about: z.array(z.string()).min(1),
});

const storySchema = z.strictObject({
  story: z.string(),
  package: z.string(),
  /** Name of a release; its changes come before `theirs`. */
  release: z.string().optional(),
  theirs: z.array(changeSchema).default([]),
  mine: z.array(changeSchema),
  /** Adoption of an adoption: what each town in between changed, the one next to the source first. */
  between: z.array(z.array(changeSchema)).default([]),
  /** An improvement is offered back: the source merges it, so the sides are exchanged. */
  offeredBack: z.boolean().default(false),
  questions: z.array(questionSchema).default([]),
  /** What else must be so while nobody has answered. */
  holds: holds.default({}),
  /** Problems that the merged package must name, by "file element". */
  problems: z.array(z.string()).default([]),
  /** The same with every question answered for one side. */
  answered: z
    .strictObject({ mine: z.array(z.string()), theirs: z.array(z.string()) })
    .partial()
    .default({}),
  /** Places where the result is more than both lists of edits, with the reason. */
  besides: z.record(z.string(), z.string()).default({}),
});
export type Story = Omit<z.infer<typeof storySchema>, "release"> & { name: string };

const HERE = import.meta.dirname;
const readJson = (...path: string[]): unknown =>
  JSON.parse(readFileSync(join(HERE, ...path), "utf8"));

function readStory(file: string): Story {
  const { release, theirs, ...story } = storySchema.parse(readJson("stories", file));
  if (release === undefined) return { ...story, theirs, name: file };
  const upstream = releaseSchema.parse(readJson("releases", `${release}.json`));
  if (upstream.package !== story.package) throw new Error(`${file}: ${release} is another package`);
  return { ...story, theirs: [...upstream.changes, ...theirs], name: file };
}

export const readStories = (): Story[] => readdirSync(join(HERE, "stories")).sort().map(readStory);
