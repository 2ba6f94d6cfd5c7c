import { namesOf } from "#standards/dmn";
import type { PackageTree } from "#library";

const UMLAUTS: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/** Words with a meaning of their own in expressions (docs/architecture.md). */
const RESERVED: ReadonlySet<string> = new Set([
  ...["parameter", "heute", "konto", "antrag", "schritt", "entscheidung", "zahlung"],
  ...["behoerde", "vorgang", "service", "fact", "fee", "role", "message", "remedy", "item", "row"],
]);

const MOST_WORDS = 4;

/** „Name des Tieres?“ → `nameDesTieres`. */
function camelCase(words: string): string {
  const parts = words
    .toLowerCase()
    .replaceAll(/[äöüß]/g, (letter) => UMLAUTS[letter] ?? letter)
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .slice(0, MOST_WORDS);
  return parts
    .map((part, index) => (index === 0 ? part : part.charAt(0).toUpperCase() + part.slice(1)))
    .join("");
}

/** Whether an expression can name something like this. */
const isName = (id: string): boolean =>
  /^[a-z]/.test(id) && !RESERVED.has(id) && namesOf(id).has(id);

/** Everything that has a name in the package already; texts begin with that of their element. */
function takenIn({ elements }: PackageTree): Set<string> {
  return new Set(
    [...elements.values()].map(({ id, kind }) => (kind === "text" ? (id.split(".")[0] ?? "") : id)),
  );
}

const numbered = (base: string, isFree: (id: string) => boolean): string => {
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}${number}`;
    if (isFree(id)) return id;
  }
};

/** An id made of what people call a new element, unlike all others of the package. It never changes. */
export function newName(tree: PackageTree, words: string): string {
  const taken = takenIn(tree);
  const wanted = camelCase(words);
  const base = isName(wanted) ? wanted : camelCase(`angabe ${words}`);
  return numbered(base, (id) => !taken.has(id));
}

/** The same for something that is told apart within its owner only, such as an answer. */
export function newNameAmong(taken: readonly string[], words: string): string {
  const wanted = camelCase(words);
  const base = /^[a-z]/.test(wanted) ? wanted : camelCase(`antwort ${words}`);
  return numbered(base, (id) => !taken.includes(id));
}
