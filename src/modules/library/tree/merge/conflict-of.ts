import { sha256 } from "#platform/crypto";
import { canonicalJson } from "../../canonical-form.ts";
import { type Change, type Edit, isPropertyEdit, keysOf } from "../diff/change.ts";
import { nameEdit } from "../diff/diff.ts";
import { naming } from "../words/naming.ts";
import type { Conflict } from "./conflict.ts";
import type { Question } from "./question.ts";
import type { Side, Sides } from "./sides.ts";

/** The same for the same difference, over whatever base and in whatever merge it comes up. */
export function keyOf({ kind, element, aspect, says }: Question): string {
  const difference = sha256(canonicalJson([says.mine, says.theirs]))
    .toString("hex")
    .slice(0, 16);
  return [kind, element, ...(aspect === undefined ? [] : [aspect]), difference].join(":");
}

function belongsTo(edit: Edit, { differences }: Question, touched: ReadonlySet<string>): boolean {
  if (edit.kind === "added" || edit.kind === "removed")
    return keysOf(edit.branch).some((key) => touched.has(key));
  if (!touched.has(edit.key)) return false;
  if (!isPropertyEdit(edit) || !differences) return true;
  return differences.some(
    ({ element, property }) => element === edit.key && property === edit.property,
  );
}

/** What a side did to what the question is about. */
function changesOf(
  question: Question,
  side: Side,
  { sides, edits }: { sides: Sides; edits: readonly Edit[] },
): Change[] {
  const touched = new Set(question.touched[side]);
  return edits
    .filter((edit) => belongsTo(edit, question, touched))
    .map((edit) => nameEdit(edit, sides.base, sides[side]));
}

/** A question with what people need to answer it. */
export function conflictOf(
  question: Question,
  sides: Sides,
  edits: Readonly<Record<Side, readonly Edit[]>>,
): Conflict {
  const { kind, element, differences = [], choices } = question;
  const trees = [sides.base, sides.mine, sides.theirs];
  const known = trees.find(({ elements }) => elements.has(element)) ?? sides.mine;
  return {
    key: keyOf(question),
    kind,
    element,
    about: naming(known, element),
    mine: changesOf(question, "mine", { sides, edits: edits.mine }),
    theirs: changesOf(question, "theirs", { sides, edits: edits.theirs }),
    differences,
    choices,
  };
}
