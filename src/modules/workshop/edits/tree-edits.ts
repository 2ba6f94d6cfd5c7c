import { apply, branchAt, type Branch, type ElementKey, type PackageTree } from "#library";

type Json = Branch["properties"][string];
export type Properties = Readonly<Record<string, Json | undefined>>;
export type At = { parent: ElementKey; slot: string; behind: ElementKey | null };

/** The elements of one list, in order. */
export const listIn = (
  tree: PackageTree,
  parent: ElementKey,
  slot: string,
): readonly ElementKey[] => tree.lists.get(parent)?.[slot] ?? [];

/** A property of an element that is a text; empty where it has none. */
export function textProperty(tree: PackageTree, key: ElementKey, property: string): string {
  const value = tree.elements.get(key)?.properties[property];
  return typeof value === "string" ? value : "";
}

/** The tree with other properties of one element; what is undefined is taken away. */
export const withProperties = (
  tree: PackageTree,
  key: ElementKey,
  properties: Properties,
): PackageTree =>
  apply(
    tree,
    Object.entries(properties).map(([property, after]) => ({
      kind: "changed",
      key,
      property,
      ...(after !== undefined && { after }),
    })),
  );

export const withNew = (tree: PackageTree, at: At, branch: Branch): PackageTree =>
  apply(tree, [{ kind: "added", key: branch.key, at, branch }]);

/** The place of an element among its siblings. */
export function placeOf(tree: PackageTree, key: ElementKey): At | undefined {
  const element = tree.elements.get(key);
  if (element?.parent === undefined || element.parent === null) return undefined;
  const { parent, slot } = element;
  const keys = listIn(tree, parent, slot);
  return { parent, slot, behind: keys[keys.indexOf(key) - 1] ?? null };
}

/** The tree without an element and all below it. */
export function without(tree: PackageTree, key: ElementKey): PackageTree {
  const [at, branch] = [placeOf(tree, key), branchAt(tree, key)];
  return at && branch ? apply(tree, [{ kind: "removed", key, at, branch }]) : tree;
}

export function movedTo(tree: PackageTree, key: ElementKey, to: At): PackageTree {
  const from = placeOf(tree, key);
  return from ? apply(tree, [{ kind: "moved", key, from, to }]) : tree;
}

/** The tree with an element one place further up or down in its list, as far as there is one. */
export function shifted(tree: PackageTree, key: ElementKey, by: "up" | "down"): PackageTree {
  const at = placeOf(tree, key);
  if (!at) return tree;
  const keys = listIn(tree, at.parent, at.slot);
  const index = keys.indexOf(key);
  if (by === "down" && index === keys.length - 1) return tree;
  const behind = by === "up" ? keys[index - 2] : keys[index + 1];
  return movedTo(tree, key, { ...at, behind: behind ?? null });
}

export type TextLanguage = "de" | "en" | "de-easy";

/** The words of a text in a language; empty where there are none. */
export const textIn = (tree: PackageTree, id: string, language: TextLanguage = "de"): string =>
  textProperty(tree, `text/${id}`, language);

/** The tree with other words for a text; empty words take it away. */
export function withText(
  tree: PackageTree,
  id: string,
  words: Partial<Readonly<Record<TextLanguage, string>>>,
): PackageTree {
  const key = `text/${id}`;
  const given = Object.fromEntries(
    Object.entries(words).map(([language, text]) => [language, text.trim() || undefined]),
  );
  const before = tree.elements.get(key);
  if (before) {
    const changed = withProperties(tree, key, given);
    const left = Object.keys(changed.elements.get(key)?.properties ?? {});
    return left.length === 0 ? without(changed, key) : changed;
  }
  const written = Object.entries(given).flatMap(([language, text]) =>
    text === undefined ? [] : [[language, text] as const],
  );
  if (written.length === 0) return tree;
  const properties = Object.fromEntries(written);
  // Below the root for now: reading the package again puts it where it belongs.
  const at = { parent: "package", slot: "texts", behind: null };
  return withNew(tree, at, { key, kind: "text", id, properties, children: {} });
}
