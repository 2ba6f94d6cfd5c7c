import { isPlainElement, type PlainElement, type PlainValue } from "#platform/xml";
import { readDmnModel } from "#standards/dmn";
import { DMN_SHAPE, nameless } from "../model-shapes.ts";
import type { Branch } from "../package-tree.ts";
import type { PartReading } from "./read-json-part.ts";
import { modelRoot } from "./read-model.ts";

/** A cell belongs to a rule and a column, so columns and rules can come and go independently. */
function cellOf(entry: PlainElement, rule: string, column: string): Branch {
  const key = `${rule}/cell/${column}`;
  return { key, kind: "cell", id: column, properties: entry, children: {} };
}

function cellsOf(rule: PlainElement, key: string, table: Branch): Branch[] {
  const of = (entries: PlainValue | undefined, slot: "input" | "output") =>
    [entries ?? []]
      .flat()
      .filter(isPlainElement)
      .map((entry, index) =>
        cellOf(entry, key, table.children[slot]?.[index]?.id ?? nameless(slot, index)),
      );
  return [...of(rule["inputEntry"], "input"), ...of(rule["outputEntry"], "output")];
}

function refine(branch: Branch, element: PlainElement): Branch {
  if (element["rule"] === undefined) return branch;
  const rules = [element["rule"]].flat().filter(isPlainElement);
  const children = {
    ...branch.children,
    rule: (branch.children["rule"] ?? []).map((rule, index): Branch => {
      const { inputEntry: _, outputEntry: __, ...properties } = rule.properties;
      const cells = cellsOf(rules[index] ?? { $type: "" }, rule.key, branch);
      return { ...rule, properties, children: { cells } };
    }),
  };
  return { ...branch, children };
}

/** fees.dmn: decisions, and tables down to the single cell. */
export async function readDecisionsPart(xml: string, reading: PartReading): Promise<Branch[]> {
  const model = await readDmnModel(xml);
  if (model.kind === "read") return [modelRoot(model.model, "fees", { shape: DMN_SHAPE, refine })];
  reading.problems.push(...model.problems.map((one) => ({ file: reading.file, ...one })));
  return [];
}
