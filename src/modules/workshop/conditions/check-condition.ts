import { feelErrorPlace, namesOf } from "#standards/dmn";
import type { ElementKey, PackageTree } from "#library";
import { subjectsFor } from "./subjects.ts";

/** First names that are known wherever an expression stands. */
const EVERYWHERE = ["parameter", "heute", "konto"];
const IN_CASES = ["antrag", "schritt", "entscheidung", "zahlung", "behoerde", "vorgang"];

function namesAt(tree: PackageTree, key: ElementKey): Set<string> {
  const subjects = subjectsFor(tree, key).map(({ name }) => name.split(/[.[]/)[0] ?? "");
  const isOnPage = !subjects.includes("antrag");
  return new Set([...EVERYWHERE, ...(isOnPage ? [] : IN_CASES), ...subjects]);
}

/** What is wrong with an expression where it stands, in words for the one who writes it. */
export function conditionProblem(
  tree: PackageTree,
  key: ElementKey,
  expression: string,
): string | undefined {
  const place = feelErrorPlace(expression);
  if (place !== undefined) return `Ab Zeichen ${place} ist der Ausdruck nicht verständlich.`;
  const known = namesAt(tree, key);
  const strange = [...namesOf(expression)].find((name) => !known.has(name));
  if (strange === undefined) return undefined;
  return tree.elements.has(`field/${strange}`)
    ? `„${strange}“ wird erst später oder an anderer Stelle gefragt.`
    : `„${strange}“ gibt es hier nicht.`;
}
