import type { PackageContent } from "../../package-content.ts";
import { conditionEdits, type Edit, type Mutant, variants, without } from "./mutant.ts";

type Node = Readonly<Record<string, unknown>>;

const isField = (node: Node): boolean => typeof node["type"] === "string";
const isComputed = (node: Node): boolean => node["type"] === "computed";

function fieldEdits(node: Node): Edit[] {
  if (!isField(node)) return [];
  if (isComputed(node))
    return [
      { what: "one more", node: { ...node, expression: `(${String(node["expression"])}) + 1` } },
    ];
  const required = node["required"] !== false;
  return [{ what: required ? "optional" : "required", node: { ...node, required: !required } }];
}

/** Limits of an answer: days, numbers, patterns, the town. */
function limitEdits(node: Node): Edit[] {
  const removed = ["earliest", "latest", "pattern", "within", "withBirthDate", "multiple"].filter(
    (key) => node[key] !== undefined,
  );
  const moved = node["type"] === "number" ? (["min", "max"] as const) : [];
  return [
    ...removed.map((key) => ({ what: `without ${key}`, node: without(node, key) })),
    ...moved.flatMap((key) => {
      const limit = node[key];
      if (typeof limit !== "number") return [];
      const further = key === "min" ? limit - 1 : limit + 1;
      return [{ what: `${key} ${further}`, node: { ...node, [key]: further } }];
    }),
  ];
}

function formEdits(node: Node): Edit[] {
  if (typeof node["id"] !== "string") return [];
  return [
    { what: "left out", node: undefined },
    ...conditionEdits(node, "when"),
    // A check that is negated; taking it away is leaving it out.
    ...conditionEdits(node, "expression").filter(
      ({ what }) => what.endsWith("negated") && !isField(node),
    ),
    ...fieldEdits(node),
    ...limitEdits(node),
  ];
}

/** Every page, field, option and check left out, every condition, requirement and limit changed. */
export function* formMutants(content: PackageContent): Generator<Mutant> {
  for (const { what, part } of variants(content.form, formEdits))
    yield { what: `form.json, ${what}`, content: { ...content, form: part } };
}
