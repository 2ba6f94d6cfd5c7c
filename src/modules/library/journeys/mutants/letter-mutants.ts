import type { PackageContent } from "../../package-content.ts";
import { conditionEdits, type Edit, type Mutant, variants } from "./mutant.ts";

type Node = Readonly<Record<string, unknown>>;

function letterEdits(node: Node): Edit[] {
  const kind = node["kind"];
  const other = kind === "notice" ? "information" : "notice";
  const whole = typeof kind === "string" ? [{ what: other, node: { ...node, kind: other } }] : [];
  const value = node["value"];
  const column =
    typeof value === "string" ? [{ what: "other value", node: { ...node, value: '"?"' } }] : [];
  const money =
    node["format"] === "money" ? [{ what: "no money", node: { ...node, format: "number" } }] : [];
  const left = whole.length > 0 ? [] : [{ what: "left out", node: undefined }];
  return [...whole, ...left, ...conditionEdits(node, "when"), ...column, ...money];
}

/** Every block and column left out, every condition and value changed. */
export function* letterMutants(content: PackageContent): Generator<Mutant> {
  for (const [id, letter] of Object.entries(content.letters))
    for (const { what, part } of variants(letter, letterEdits))
      yield {
        what: `letters/${id}.json, ${what}`,
        content: { ...content, letters: { ...content.letters, [id]: part } },
      };
}
