import type { ElementKey, PackageTree } from "#library";
import { readCondition, sayCondition, subjectsFor, textProperty } from "#workshop";

/** The condition of an element in words; undefined: none; `written`: only as an expression. */
export function shownCondition(
  tree: PackageTree,
  key: ElementKey,
): { kind: "said"; words: string } | { kind: "written" } | undefined {
  const expression = textProperty(tree, key, "when");
  if (expression === "") return undefined;
  const condition = readCondition(expression);
  const subjects = subjectsFor(tree, key);
  const known = new Set(subjects.map(({ name }) => name));
  const isSayable = condition?.groups.flat().every(({ subject }) => known.has(subject));
  if (!condition || !isSayable) return { kind: "written" };
  return { kind: "said", words: sayCondition(condition, subjects) };
}
