import { isDeepStrictEqual } from "node:util";
import {
  compilePackage,
  type Conflict,
  type Decisions,
  describe,
  mergePackages,
  type PackageContent,
  type PackageMerge,
  type PackageSides,
} from "#library";
import { layOutBpmn } from "#standards/bpmn";
import { editedPackage } from "./edited-package.ts";
import { lookUp } from "./look-up.ts";
import { restDifferences } from "./rest-differences.ts";
import type { CorpusChange, Holds, Story } from "./story.ts";
import { undrawn } from "./undrawn.ts";

export type StoryReport = {
  name: string;
  /** Changes at the source, and how many of them came without a question. */
  changes: number;
  silent: number;
  /** What is not as the story says; none: all is right. */
  wrong: readonly string[];
};

type Merged = Extract<PackageMerge, { kind: "merged" }>;

const editsOf = (changes: readonly CorpusChange[]) => changes.flatMap(({ edits }) => edits);

const touchesProcess = (changes: readonly CorpusChange[]): boolean =>
  editsOf(changes).some(
    (edit) => "file" in edit && edit.file === "process.bpmn" && !("says" in edit),
  );

/** What a town has after it made its changes in the workshop, which draws the process by itself. */
async function townPackage(
  content: PackageContent,
  changes: readonly CorpusChange[],
): Promise<PackageContent> {
  const edited = editedPackage(content, editsOf(changes));
  const drawn = touchesProcess(changes) ? await layOutBpmn(edited.process) : undefined;
  const town = { ...edited, process: drawn ?? edited.process };
  const compilation = await compilePackage(town);
  if (compilation.kind === "refused") throw new Error(JSON.stringify(compilation.problems));
  return town;
}

async function merged(sides: PackageSides, decisions?: Decisions): Promise<Merged> {
  const merge = await mergePackages(sides, decisions);
  if (merge.kind === "refused") throw new Error(JSON.stringify(merge.problems));
  return merge;
}

/** What comes through the towns in between, one after the other, each with changes of its own. */
async function passedThrough(origin: PackageContent, { between, theirs }: Story) {
  let base = editedPackage(origin, []);
  let news = await townPackage(origin, theirs);
  for (const [index] of between.entries()) {
    const own = await townPackage(origin, between.slice(0, index + 1).flat());
    news = (await merged({ base, mine: own, theirs: news })).content;
    base = own;
  }
  return { base, theirs: news };
}

/** The three packages of a story. */
async function sidesOf(story: Story, origin: PackageContent): Promise<PackageSides> {
  const { between, mine, offeredBack } = story;
  const { base, theirs } = await passedThrough(origin, story);
  const town = await townPackage(origin, [...between.flat(), ...mine]);
  return offeredBack ? { base, mine: theirs, theirs: town } : { base, mine: town, theirs };
}

const isMet = (expected: unknown, found: unknown): boolean => {
  if (expected === null) return found === undefined || found === null;
  return expected === "*" ? found !== undefined : isDeepStrictEqual(found, expected);
};

function unmet(content: PackageContent, holds: Holds, when: string): string[] {
  return Object.entries(holds)
    .filter(([place, expected]) => !isMet(expected, lookUp(content, place)))
    .map(
      ([place, expected]) =>
        `${when}: ${place} is ${JSON.stringify(lookUp(content, place))}, not ${JSON.stringify(expected)}`,
    );
}

const allHolds = (changes: readonly CorpusChange[]): Holds =>
  Object.assign({}, ...changes.map(({ holds }) => holds)) as Holds;

const written = (conflict: Conflict): string =>
  `${conflict.kind} ${conflict.element}: ${describe(conflict, "de", { theirs: "Die Quelle" })}`;

/** What is asked against what was expected to be asked. */
function wrongQuestions({ questions }: Story, conflicts: readonly Conflict[]): string[] {
  const expected = questions.map(({ kind, element, asks }) => `${kind} ${element}: ${asks}`);
  const asked = conflicts.map(written);
  return [
    ...asked.filter((one) => !expected.includes(one)).map((one) => `asked ${one}`),
    ...expected.filter((one) => !asked.includes(one)).map((one) => `did not ask ${one}`),
  ];
}

const namedProblems = ({ problems }: Merged): string[] =>
  problems.map(({ file, element = "", problem }) => `${file} ${element} ${problem}`.trim());

/** Problems that nobody expected, and expected ones that nobody named. */
function wrongProblems(merge: Merged, expected: readonly string[]): string[] {
  const found = namedProblems(merge);
  return [
    ...found.filter((one) => !expected.some((start) => one.startsWith(start))),
    ...expected.filter((start) => !found.some((one) => one.startsWith(start))),
  ];
}

function wrongProcess({ hints, content }: Merged): string[] {
  return [
    ...hints.map(({ element, problem }) => `hint ${element}: ${problem}`),
    ...undrawn(content.process).map((element) => `${element} is not drawn`),
  ];
}

/** With every question answered for one side, what that side did is there. */
async function wrongAnswers(story: Story, sides: PackageSides, open: Merged): Promise<string[]> {
  const wrong: string[] = [];
  for (const choice of ["mine", "theirs"] as const) {
    const keys = open.merge.conflicts.map(({ key }) => key);
    const decisions = Object.fromEntries(keys.map((key) => [key, { choice }]));
    const answered = await merged(sides, decisions);
    const isSource = (choice === "theirs") !== story.offeredBack;
    const holds = isSource ? allHolds(asked(story)) : allHolds(story.mine);
    wrong.push(...unmet(answered.content, holds, `all ${choice}`));
    wrong.push(...answered.merge.conflicts.map((one) => `all ${choice} asks ${written(one)}`));
    const problems = wrongProblems(answered, story.answered[choice] ?? story.problems);
    wrong.push(...[...problems, ...wrongProcess(answered)].map((one) => `all ${choice}: ${one}`));
  }
  return wrong;
}

const isAsked = ({ questions }: Story, { what }: CorpusChange): boolean =>
  questions.some(({ about }) => about.includes(what));

const asked = (story: Story): CorpusChange[] => story.theirs.filter((one) => isAsked(story, one));

/**
 * Both lists of changes made one after the other: the town's first, so that of two additions at one
 * place the source's stands first; the other way round where the town removed what the source moved.
 */
function byHand(
  origin: PackageContent,
  between: readonly CorpusChange[],
  { own, quiet }: { own: readonly CorpusChange[]; quiet: readonly CorpusChange[] },
): PackageContent {
  try {
    return editedPackage(origin, editsOf([...between, ...own, ...quiet]));
  } catch {
    return editedPackage(origin, editsOf([...between, ...quiet, ...own]));
  }
}

/** Merges a story and compares everything with what it says. */
export async function playStory(story: Story, origin: PackageContent): Promise<StoryReport> {
  const sides = await sidesOf(story, origin);
  const open = await merged(sides);
  const quiet = story.theirs.filter((one) => !isAsked(story, one));
  const own = story.offeredBack && story.questions.length > 0 ? [] : story.mine;
  const wrong = [
    ...wrongQuestions(story, open.merge.conflicts),
    ...wrongProblems(open, story.problems),
    ...wrongProcess(open),
    ...unmet(open.content, { ...allHolds(quiet), ...allHolds(own), ...story.holds }, "merged"),
    ...restDifferences(open.content, byHand(origin, story.between.flat(), { own, quiet }))
      .filter((one) => !Object.keys(story.besides).some((place) => one.startsWith(place)))
      .map((one) => `besides ${one}`),
    ...(open.merge.conflicts.length > 0 ? await wrongAnswers(story, sides, open) : []),
  ];
  const { name, theirs } = story;
  return { name, changes: theirs.length, silent: quiet.length, wrong };
}
