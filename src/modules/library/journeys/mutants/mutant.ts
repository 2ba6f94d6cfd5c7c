import type { PackageContent } from "../../package-content.ts";

/** A package with one thing changed, and which. */
export type Mutant = { what: string; content: PackageContent };

type Variant = { what: string; part: unknown };

type Node = Readonly<Record<string, unknown>>;

/** One changed version of a node; `undefined` takes it away from the list it stands in. */
export type Edit = { what: string; node: unknown };

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function* variantsOfList(
  list: readonly unknown[],
  editsOf: (node: Node) => Edit[],
): Generator<Variant> {
  for (const [index, one] of list.entries())
    for (const { what, part } of variants(one, editsOf))
      yield { what, part: part === undefined ? list.toSpliced(index, 1) : list.with(index, part) };
}

/** Every version of a JSON part in which one of its nodes is edited. */
export function* variants(part: unknown, editsOf: (node: Node) => Edit[]): Generator<Variant> {
  if (Array.isArray(part)) return yield* variantsOfList(part, editsOf);
  if (!isNode(part)) return;
  for (const { what, node } of editsOf(part)) yield { what: `${idOf(part)}: ${what}`, part: node };
  for (const [key, value] of Object.entries(part))
    for (const { what, part: changed } of variants(value, editsOf))
      yield { what, part: { ...part, [key]: changed } };
}

const idOf = ({ id }: Node): string => (typeof id === "string" ? id : "it");

export const without = (node: Node, key: string): Node =>
  Object.fromEntries(Object.entries(node).filter(([name]) => name !== key));

/** A condition taken away, and turned round. */
export const conditionEdits = (node: Node, key: string): Edit[] =>
  typeof node[key] === "string"
    ? [
        { what: `without ${key}`, node: without(node, key) },
        { what: `${key} negated`, node: { ...node, [key]: `not(${node[key]})` } },
      ]
    : [];
