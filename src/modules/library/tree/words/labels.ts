import type { Json } from "../json.ts";
import { type ElementKey, listOf, type PackageTree, type TreeElement } from "../package-tree.ts";
import { isLabel, withoutExpressions } from "./text-slot.ts";

/** What people know an element by; German where it is not written in English. */
export type Label = { de?: string; en?: string };

const LONGEST = 80;
const short = (words: string): string =>
  words.length > LONGEST ? `${words.slice(0, LONGEST - 1).trimEnd()}…` : words;

const given = (words: Json | undefined): string | undefined =>
  typeof words === "string" && words.trim() !== ""
    ? short(withoutExpressions(words.trim()))
    : undefined;

const label = (de: string | undefined, en?: string): Label => ({
  ...(de !== undefined && { de }),
  ...(en !== undefined && { en }),
});

/** The text that names the element, or its only one. */
function textLabel(tree: PackageTree, key: ElementKey): Label {
  const texts = listOf(tree, key, "texts").flatMap((one) => tree.elements.get(one) ?? []);
  const text = texts.find(({ id }) => isLabel(id)) ?? (texts.length === 1 ? texts[0] : undefined);
  return label(given(text?.properties["de"]), given(text?.properties["en"]));
}

const joined = (parts: readonly Label[], by: string): Label => {
  const inLanguage = (language: "de" | "en") => {
    const words = parts.map((part) => part[language] ?? part.de);
    return words.length > 0 && words.every((one) => one !== undefined) ? words.join(by) : undefined;
  };
  return label(inLanguage("de"), inLanguage("en"));
};

/** A rule without description is known by what it asks for. */
function ruleLabel(tree: PackageTree, { key, parent }: TreeElement): Label {
  const conditions = listOf(tree, parent ?? "", "input").flatMap((column) => {
    const { id = "" } = tree.elements.get(column) ?? {};
    const test = given(tree.elements.get(`${key}/cell/${id}`)?.properties["text"]);
    return test === undefined || test === "-"
      ? []
      : [label(`${labelOf(tree, column).de ?? id}: ${test}`)];
  });
  return joined(conditions, "; ");
}

const named = (tree: PackageTree, key: ElementKey): Label =>
  tree.elements.has(key) ? labelOf(tree, key) : {};

function flowLabel(tree: PackageTree, { properties }: TreeElement): Label {
  const ends = [properties["sourceRef"], properties["targetRef"]];
  return joined(
    ends.map((id) => named(tree, `flowElement/${String(id)}`)),
    " → ",
  );
}

/** Elements that are known by something else than their own words. */
const SPECIAL: Readonly<Record<string, (tree: PackageTree, element: TreeElement) => Label>> = {
  text: (_, { properties }) => label(given(properties["de"]), given(properties["en"])),
  rule: ruleLabel,
  cell: (tree, { id, parent }) => {
    const table = tree.elements.get(parent ?? "")?.parent ?? "";
    const columns = [...listOf(tree, table, "input"), ...listOf(tree, table, "output")];
    const column = columns.find((key) => tree.elements.get(key)?.id === id);
    return column === undefined ? {} : labelOf(tree, column);
  },
  eventDefinition: (tree, { parent }) => named(tree, parent ?? ""),
  drawing: (tree, { id }) => named(tree, `flowElement/${id}`),
  visit: (tree, { properties }) => named(tree, `page/${String(properties["page"])}`),
  act: (tree, { properties }) =>
    named(tree, `flowElement/${String(properties["task"] ?? properties["until"])}`),
};

/** What people know an element by, as the tree has it; empty when it has no name. */
export function labelOf(tree: PackageTree, key: ElementKey): Label {
  const element = tree.elements.get(key);
  if (!element) return {};
  const { kind, properties } = element;
  const own = textLabel(tree, key);
  if (own.de !== undefined) return own;
  const name = [properties["name"], properties["label"], properties["description"]]
    .map(given)
    .find(Boolean);
  if (name !== undefined) return label(name);
  const special = SPECIAL[kind]?.(tree, element) ?? {};
  if (special.de !== undefined) return special;
  if (kind === "flowElement") return flowLabel(tree, element);
  return label(given(properties["story"]));
}
