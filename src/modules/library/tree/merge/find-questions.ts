import { keyOf } from "./conflict-of.ts";
import type { Decisions } from "./conflict.ts";
import { mergeOnce } from "./merge-once.ts";
import { type IsOpen, type Need, needsIn, usersOf } from "./needs.ts";
import type { Question } from "./question.ts";
import { removals } from "./existence.ts";
import type { Removal } from "./removal.ts";
import type { ElementKey } from "../package-tree.ts";
import { otherSide, type Side, type Sides } from "./sides.ts";

/** A removal that somebody is asked about. */
export type AskedRemoval = { removal: Removal; by: Side };

export type Found = {
  questions: ReadonlyMap<string, Question>;
  removals: ReadonlyMap<string, AskedRemoval>;
  /** Questions that another one answers, by key: where a way leads past steps that may be removed. */
  decidedBy: ReadonlyMap<string, string>;
  /** Needed parts by the key of the question that decides about them. */
  needs: readonly (Need & { decidedBy: string })[];
};

/** The removals behind the questions; a side's removals have different roots. */
function askedRemovals(sides: Sides, questions: Found["questions"]): Map<string, AskedRemoval> {
  const asked = new Map<string, AskedRemoval>();
  for (const by of ["mine", "theirs"] as const) {
    const byRoot = new Map(removals({ sides, by }).map((one) => [one.root.key, one]));
    for (const [key, { kind, element, says }] of questions) {
      const removal = byRoot.get(element);
      if (kind === "removed" && says[by] === "removed" && removal) asked.set(key, { removal, by });
    }
  }
  return asked;
}

/** What only an asked removal's parts need stays or goes with them. */
function deciding({ by, users, question }: Need, asked: Found["removals"]): string {
  for (const [key, { removal, by: remover }] of asked)
    if (remover === by && users.every((user) => removal.members.includes(user))) return key;
  return keyOf(question);
}

const isEnd = (property: string): boolean => property === "sourceRef" || property === "targetRef";

/** Where a flow leads is no question of its own when it led to steps that are asked about. */
function answeredElsewhere(
  { kind, differences = [] }: Question,
  asked: Found["removals"],
): string | undefined {
  if (kind !== "changed" || !differences.every(({ property }) => isEnd(property))) return undefined;
  const ends = differences.map(({ base }) => `flowElement/${String(base)}`);
  for (const [key, { removal }] of asked)
    if (ends.length > 0 && ends.every((end) => removal.members.includes(end))) return key;
  return undefined;
}

/** Takes out the questions that others answer. */
function withoutAnswered(questions: Map<string, Question>, asked: Found["removals"]) {
  const decidedBy = new Map<string, string>();
  for (const [key, question] of questions) {
    const decider = answeredElsewhere(question, asked);
    if (decider === undefined) continue;
    decidedBy.set(key, decider);
    questions.delete(key);
  }
  return decidedBy;
}

/** Who takes something away is told what else of the other side needs it. */
function withUsers(question: Question, users: readonly ElementKey[], user: Side): Question {
  const touched = [...new Set([...question.touched[user], ...users])];
  return { ...question, touched: { ...question.touched, [user]: touched } };
}

/** All questions there are; without an answer, everything stays as it was in the base. */
export function findQuestions(sides: Sides, decisions: Decisions): Found {
  const questions = new Map<string, Question>();
  const open = new Set<string>();
  const { tree } = mergeOnce(
    sides,
    (question) => {
      const key = keyOf(question);
      questions.set(key, question);
      if (!decisions[key])
        for (const { element, property } of question.differences ?? [])
          open.add(JSON.stringify([element, property]));
      return decisions[key];
    },
    { keep: new Set(), drop: new Set() },
  );
  const isOpen: IsOpen = (element, property) => open.has(JSON.stringify([element, property]));
  const asked = askedRemovals(sides, questions);
  const decidedBy = withoutAnswered(questions, asked);
  for (const [key, { removal, by }] of asked) {
    const question = questions.get(key);
    const users = usersOf({ sides, by, removal }, { tree, isOpen });
    if (question && users.length > 0) questions.set(key, withUsers(question, users, otherSide(by)));
  }
  const roots = new Set([...asked.values()].map(({ removal }) => removal.root.key));
  const needs = needsIn(sides, { tree, isOpen })
    .filter(({ root }) => !roots.has(root))
    .map((need) => ({ ...need, decidedBy: deciding(need, asked) }));
  for (const { question, decidedBy } of needs)
    if (!questions.has(decidedBy)) questions.set(decidedBy, question);
  return { questions, removals: asked, decidedBy, needs };
}
