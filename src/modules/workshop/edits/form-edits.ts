import type { Branch, ElementKey, PackageTree } from "#library";
import { newName, newNameAmong } from "./new-name.ts";
import { type At, listIn, movedTo, withNew, withText } from "./tree-edits.ts";

/** The types of question that can be added, in the order in which people look for them. */
export const NEW_FIELD_TYPES = [
  ...(["text", "choice", "yesNo", "date", "number", "declaration", "file"] as const),
  ...(["person", "address", "email", "phone", "iban", "group"] as const),
] as const;
export type NewFieldType = (typeof NEW_FIELD_TYPES)[number];

export type Added = { tree: PackageTree; key: ElementKey };

const lastIn = (tree: PackageTree, parent: ElementKey, slot: string): At => ({
  ...{ parent, slot },
  behind: listIn(tree, parent, slot).at(-1) ?? null,
});

/** A page for questions, or one where the way ends, behind another page. */
export function addPage(
  tree: PackageTree,
  page: { title: string; kind: "questions" | "exit"; behind: ElementKey | null },
): Added {
  const { title, kind, behind } = page;
  const id = newName(tree, title);
  const key = `page/${id}`;
  const properties: Branch["properties"] = kind === "exit" ? { kind } : {};
  const at = { parent: "form", slot: "pages", behind };
  const placed = withNew(tree, at, { key, kind: "page", id, properties, children: {} });
  return { tree: withText(placed, `${id}.title`, { de: title }), key };
}

const FIRST_OPTIONS = ["Antwort 1", "Antwort 2"];
const MOST_ENTRIES = 10;

/** What a question of a type needs besides its words. */
const STARTING: Partial<Record<NewFieldType, Readonly<Record<string, number>>>> = {
  group: { max: MOST_ENTRIES },
};

/** An answer to choose, behind the others. */
export function addOption(tree: PackageTree, field: ElementKey, label: string): Added {
  const others = listIn(tree, field, "options").flatMap((key) => tree.elements.get(key)?.id ?? []);
  const id = newNameAmong(others, label);
  const key = `${field}/option/${id}`;
  const branch = { key, kind: "option", id, properties: {}, children: {} };
  const placed = withNew(tree, lastIn(tree, field, "options"), branch);
  const fieldId = tree.elements.get(field)?.id ?? "";
  return { tree: withText(placed, `${fieldId}.option.${id}`, { de: label }), key };
}

/** A question behind the others of a page, a form for staff or a group of repeated questions. */
export function addField(
  tree: PackageTree,
  field: { type: NewFieldType; label: string; parent: ElementKey },
): Added {
  const { type, label, parent } = field;
  const id = newName(tree, label);
  const key = `field/${id}`;
  const properties = { type, ...STARTING[type] };
  const branch = { key, kind: "field", id, properties, children: {} };
  const placed = withNew(tree, lastIn(tree, parent, "fields"), branch);
  const named = withText(placed, `${id}.label`, { de: label });
  if (type === "choice")
    return {
      key,
      tree: FIRST_OPTIONS.reduce((one, words) => addOption(one, key, words).tree, named),
    };
  if (type === "group")
    return {
      key,
      tree: addField(named, { type: "text", label: `${label}: Angabe`, parent: key }).tree,
    };
  return { tree: named, key };
}

/** The question on another page, behind those that are there. */
export const moveField = (tree: PackageTree, key: ElementKey, page: ElementKey): PackageTree =>
  tree.elements.get(key)?.parent === page ? tree : movedTo(tree, key, lastIn(tree, page, "fields"));

/**
 * Splits a page before one of its questions: this one and all behind it go to a new page right after.
 */
export function splitPage(
  tree: PackageTree,
  { page, before, title }: { page: ElementKey; before: ElementKey; title: string },
): Added | undefined {
  const fields = listIn(tree, page, "fields");
  const from = fields.indexOf(before);
  if (from < 1) return undefined;
  const added = addPage(tree, { title, kind: "questions", behind: page });
  const moved = fields
    .slice(from)
    .reduce((one, field) => moveField(one, field, added.key), added.tree);
  return { tree: moved, key: added.key };
}
