import type { PackageTree } from "../tree/package-tree.ts";

const UMLAUTS: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/** Words as an id: „Höhe prüfen“ → `hoehePruefen`. */
export function idFrom(name: string): string {
  const words = name
    .toLowerCase()
    .replaceAll(/[äöüß]/g, (letter) => UMLAUTS[letter] ?? letter)
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim()
    .split(" ")
    .slice(0, 5);
  const joined = words
    .map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join("");
  return /^[a-z]/.test(joined) ? joined : `schritt${joined}`;
}

/** Everything that an id could be mixed up with: elements, and the first word of texts. */
function takenIn({ elements }: PackageTree): Set<string> {
  const taken = new Set<string>();
  for (const { id, kind } of elements.values())
    taken.add(kind === "text" ? (id.split(".")[0] ?? "") : id);
  return taken;
}

/** An id after a name that nothing else in the package has. */
export function newId(tree: PackageTree, name: string): string {
  const taken = takenIn(tree);
  const id = idFrom(name);
  const isFree = (one: string): boolean => !taken.has(one) && !taken.has(`f-${one}`);
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? id : `${id}${number}`;
    if (isFree(candidate)) return candidate;
  }
}
