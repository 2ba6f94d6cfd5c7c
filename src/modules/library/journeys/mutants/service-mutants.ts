import type { PackageContent } from "../../package-content.ts";
import { type Edit, type Mutant, variants, without } from "./mutant.ts";

type Node = Readonly<Record<string, unknown>>;

const EXPRESSION_FOR: Readonly<Record<string, string>> = {
  caption: '"?"',
  person: '{givenNames: "?"}',
  address: '{street: "?"}',
};

const OTHER_WORD: Readonly<Record<string, string>> = {
  electronic: "vwvfg-41-2a",
  post: "vwvfg-41-2",
  period: "P2M",
  body: "?",
  promise: "P99D",
  retention: "P99Y",
};

const OTHER_KIND: Readonly<Record<string, string>> = { action: "objection", objection: "action" };

/** Another value of the same type. */
function otherDefault(node: Node): unknown {
  const value = node["default"];
  if (typeof value === "number") return value + 1;
  if (typeof value === "boolean") return !value;
  if (Array.isArray(value)) return value.length > 0 ? value.slice(1) : [rowOf(node)];
  if (node["type"] === "choice") return optionsOf(node).find((option) => option !== value);
  if (node["type"] === "duration") return "P9D";
  return `${String(value)} ?`;
}

const optionsOf = (node: Node): readonly string[] =>
  (node["options"] as string[] | undefined) ?? [];

/** A row of a table with some value in every column. */
function rowOf(node: Node): unknown {
  const columns = (node["columns"] as Node[] | undefined) ?? [];
  return Object.fromEntries(
    columns.map((column) => [column["id"], column["type"] === "choice" ? optionsOf(column)[0] : 1]),
  );
}

function serviceEdits(node: Node): Edit[] {
  const words = { ...EXPRESSION_FOR, ...OTHER_WORD };
  const kind = OTHER_KIND[String(node["kind"])];
  return [
    ...Object.entries(words)
      .filter(([key]) => typeof node[key] === "string")
      .map(([key, word]) => ({ what: `other ${key}`, node: { ...node, [key]: word } })),
    ...["consentField", "contactField", "announcement", "fee"]
      .filter((key) => node[key] !== undefined)
      .map((key) => ({ what: `without ${key}`, node: without(node, key) })),
    ...(kind === undefined ? [] : [{ what: kind, node: { ...node, kind } }]),
    ...(node["default"] === undefined
      ? []
      : [{ what: "other default", node: { ...node, default: otherDefault(node) } }]),
  ];
}

/** Announcement, remedy, addressee and every default of a parameter changed. */
export function* serviceMutants(content: PackageContent): Generator<Mutant> {
  for (const { what, part } of variants(content.service, serviceEdits))
    yield { what: `service.json, ${what}`, content: { ...content, service: part } };
}
