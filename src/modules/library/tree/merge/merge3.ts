import type { ChangeSet, Edit } from "../diff/change.ts";
import { diff } from "../diff/diff.ts";
import { editsBetween } from "../diff/edits-between.ts";
import type { PackageTree } from "../package-tree.ts";
import { completeCells } from "./complete-cells.ts";
import { conflictOf, keyOf } from "./conflict-of.ts";
import type { Conflict, Decision, Decisions, Difference } from "./conflict.ts";
import {
  type Consequences,
  dropAdditions,
  followKind,
  keepCompanions,
  rewire,
} from "./consequences.ts";
import { findQuestions, type Found } from "./find-questions.ts";
import { conclude, insertionOf } from "./insertions.ts";
import { mergeOnce } from "./merge-once.ts";
import { isKindProperty } from "./rekinding.ts";
import { otherSide, type Side, type Sides } from "./sides.ts";

export type Merge = {
  /** Everything merged; where a question is open, it has mine. */
  tree: PackageTree;
  /** Questions that nobody answered yet. */
  conflicts: readonly Conflict[];
  /** Questions that `decisions` answered. */
  settled: readonly { conflict: Conflict; decision: Decision }[];
  /** What came from theirs without a question: the changes from mine. Each can be undone by itself. */
  automatic: ChangeSet;
  /**
   * What test journeys expect differently on both sides. Nobody is asked, because it follows from
   * the rest: mine is kept, and playing the journeys shows what holds.
   */
  expectations: readonly Difference[];
};

const MINE: Decision = { choice: "mine" };

/** What the answers mean for steps on the same way, and for removed parts that stay or are needed. */
function consequencesOf(found: Found, sides: Sides, decisions: Decisions): Consequences {
  const into: Consequences = { keep: new Set(), drop: new Set(), set: [] };
  const answerTo = (key: string) => decisions[key] ?? MINE;
  for (const [key, { element, aspect, differences = [] }] of found.questions) {
    for (const difference of differences) {
      const insertion = insertionOf(sides, difference);
      if (insertion) conclude(insertion, answerTo(key), { sides, into });
    }
    const loser = answerTo(key).choice === "theirs" ? "mine" : "theirs";
    if (isKindProperty(aspect)) followKind({ sides, element, loser }, into);
  }
  for (const [key, { removal, by }] of found.removals) {
    if (answerTo(key).choice !== by) rewire({ removal, by, sides }, into);
    else dropAdditions({ sides, side: otherSide(by) }, removal.additions, into);
  }
  for (const { root, removal, by, decidedBy } of found.needs) {
    if (answerTo(decidedBy).choice === by) continue;
    into.keep.add(root);
    keepCompanions({ removal, by, sides }, into);
  }
  return into;
}

function withValues(tree: PackageTree, set: Consequences["set"]): PackageTree {
  const elements = new Map(tree.elements);
  for (const { key, property, value } of set) {
    const element = elements.get(key);
    if (element)
      elements.set(key, { ...element, properties: { ...element.properties, [property]: value } });
  }
  return { ...tree, elements };
}

function assemble(sides: Sides, found: Found, decisions: Decisions) {
  const { set, ...known } = consequencesOf(found, sides, decisions);
  const { tree, expectations } = mergeOnce(
    sides,
    (question) => {
      const key = keyOf(question);
      return decisions[found.decidedBy.get(key) ?? key] ?? MINE;
    },
    known,
  );
  const decided = set.length > 0 ? withValues(tree, set) : tree;
  return { tree: completeCells(decided, sides), expectations };
}

function conflictsOf(found: Found, sides: Sides): Conflict[] {
  if (found.questions.size === 0) return [];
  const edits: Record<Side, readonly Edit[]> = {
    mine: editsBetween(sides.base, sides.mine),
    theirs: editsBetween(sides.base, sides.theirs),
  };
  return [...found.questions.values()].map((question) => conflictOf(question, sides, edits));
}

/**
 * Three-way merge of packages by ids. Pure; with the sides exchanged the same questions come up.
 * `decisions` are answers by the key of their conflict, also from earlier merges; they settle exactly
 * those conflicts.
 */
export function merge3(sides: Sides, decisions: Decisions = {}): Merge {
  const found = findQuestions(sides, decisions);
  const conflicts = conflictsOf(found, sides);
  const { tree, expectations } = assemble(sides, found, decisions);
  const settled = conflicts.flatMap((conflict) => {
    const decision = decisions[conflict.key];
    return decision ? [{ conflict, decision }] : [];
  });
  const unasked = settled.length > 0 ? assemble(sides, found, {}).tree : tree;
  return {
    tree,
    conflicts: conflicts.filter(({ key }) => !decisions[key]),
    settled,
    automatic: diff(sides.mine, unasked),
    expectations,
  };
}
