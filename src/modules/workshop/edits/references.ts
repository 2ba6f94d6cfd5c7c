import { type ElementKey, type Naming, naming, type PackageTree, type TreeElement } from "#library";

/** Parts where a name is only a word. */
const PROSE: ReadonlySet<string> = new Set(["name", "label", "title", "story", "documentation"]);
const SILENT: ReadonlySet<string> = new Set(["journey", "visit", "act", "drawing", "package"]);

const inBraces = (text: string): string =>
  [...text.matchAll(/\{([^{}]*)\}/g)].map(([, expression]) => expression).join(" ");

/** What in an element is read by the machine, as one text. */
function codeOf({ kind, properties }: TreeElement): string {
  return Object.entries(properties)
    .filter(([property]) => !PROSE.has(property))
    .map(([, value]) => {
      const written = typeof value === "string" ? value : JSON.stringify(value);
      return kind === "text" ? inBraces(written) : written;
    })
    .join("\n");
}

function isInside(tree: PackageTree, key: ElementKey, owner: ElementKey): boolean {
  for (let at: ElementKey | null = key; at !== null; at = tree.elements.get(at)?.parent ?? null)
    if (at === owner) return true;
  return false;
}

/** What names an element: an answer by its word, everything else by its id outside of words. */
function namedBy(tree: PackageTree, { kind, id, parent }: TreeElement): (code: string) => boolean {
  const word = new RegExp(`(?<![\\w-])${id}(?![\\w-])`);
  if (kind !== "option") return (code) => word.test(code.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""'));
  const owner = tree.elements.get(parent ?? "")?.id ?? "";
  return (code) => code.includes(`"${id}"`) && new RegExp(`\\b${owner}\\b`).test(code);
}

/**
 * What would not know what is meant any more, were the element gone: everything that names it or
 * something in it, by the name people know it by. What a text says belongs to what it stands in.
 */
export function referencesTo(tree: PackageTree, key: ElementKey): Naming[] {
  const gone = [...tree.elements.values()].filter((one) => isInside(tree, one.key, key));
  const tests = gone
    .filter(({ kind }) => kind === "field" || kind === "option" || kind === "letter")
    .map((one) => namedBy(tree, one));
  const found = new Set<ElementKey>();
  for (const element of tree.elements.values()) {
    if (SILENT.has(element.kind) || isInside(tree, element.key, key)) continue;
    const code = codeOf(element);
    if (!tests.some((isNamed) => isNamed(code))) continue;
    found.add(element.kind === "text" ? (element.parent ?? element.key) : element.key);
  }
  return [...found].map((one) => naming(tree, one));
}
