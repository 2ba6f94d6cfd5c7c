import type { PackageTree, TreeElement } from "../package-tree.ts";
import { textSlot } from "./text-slot.ts";

/** What an element is called in a town hall; the lexicons decline it. */
const BY_KIND = {
  act: "act",
  block: "paragraph",
  board: "board",
  cell: "cell",
  check: "check",
  decision: "decision",
  diagram: "drawing",
  drawing: "drawing",
  eventDefinition: "condition",
  fact: "fact",
  fee: "fee",
  feePosition: "feePosition",
  form: "form",
  formalParameter: "column",
  function: "formula",
  inputColumn: "column",
  journey: "journey",
  letter: "letter",
  letterColumn: "column",
  logic: "formula",
  message: "message",
  option: "option",
  outcome: "outcome",
  outputColumn: "column",
  page: "page",
  parameter: "parameter",
  parameterColumn: "column",
  process: "process",
  roleSlot: "role",
  rule: "rule",
  service: "service",
  visit: "visit",
} as const;

const OTHER = [
  "entry",
  "event",
  "flow",
  "gateway",
  "part",
  "question",
  "step",
  "table",
  "text.body",
  "text.explain",
  "text.hint",
  "text.intro",
  "text.invalid",
  "text.label",
  "text.missing",
  "text.public",
  "text.ready",
  "text.words",
] as const;

export type Noun = (typeof BY_KIND)[keyof typeof BY_KIND] | (typeof OTHER)[number];

function flowNoun(type: string): Noun {
  if (type.endsWith("Flow")) return "flow";
  if (type.endsWith("Gateway")) return "gateway";
  return type.endsWith("Event") ? "event" : "step";
}

function fieldNoun(tree: PackageTree, { parent }: TreeElement): Noun {
  const owner = tree.elements.get(parent ?? "");
  if (owner?.kind === "field") return fieldNoun(tree, owner);
  return owner?.kind === "board" ? "entry" : "question";
}

const isKnown = (kind: string): kind is keyof typeof BY_KIND => Object.hasOwn(BY_KIND, kind);

export function nounOf(tree: PackageTree, element: TreeElement): Noun {
  const { kind, id, properties } = element;
  if (kind === "field") return fieldNoun(tree, element);
  if (kind === "flowElement") return flowNoun(String(properties["$type"]));
  if (kind === "text") return `text.${textSlot(id)}`;
  if (kind === "logic" && properties["$type"] === "dmn:DecisionTable") return "table";
  if (kind === "block" && properties["type"] === "table") return "table";
  return isKnown(kind) ? BY_KIND[kind] : "part";
}
