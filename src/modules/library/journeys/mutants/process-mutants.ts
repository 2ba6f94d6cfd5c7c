import type { PackageContent } from "../../package-content.ts";
import type { Mutant } from "./mutant.ts";
import { editsAt, type TextEdit } from "./xml-edits.ts";

const ELEMENT = /<bpmn:(\w+) id="([^"]+)"[^>]*>/g;
const FLOW = /<bpmn:sequenceFlow [^>]*>/g;
const CONDITION = /(<bpmn:conditionExpression[^>]*>)([^<]*)(<\/bpmn:conditionExpression>)/g;
const TIMER = /(<bpmn:time(?:Duration|Date)[^>]*>)([^<]*)(<\/bpmn:time)/g;

type Attribute = { whole: string; name: string; value: string };

const attributesOf = (tag: string): Attribute[] =>
  [...tag.matchAll(/ ([\w:]+)="([^"]*)"/g)].map(([whole, name = "", value = ""]) => ({
    whole,
    name,
    value,
  }));

/** Another word for an attribute that only takes some. */
const OTHER: Readonly<Record<string, (value: string) => string | undefined>> = {
  "verbund:due": () => "P77D",
  "verbund:may": (value) => (value === "approve" ? "perform" : "approve"),
  "verbund:status": (value) => (value === "PROCESSING" ? "RECEIVED" : "PROCESSING"),
  "verbund:phase": () => "false",
  "verbund:when": (value) => `not(${value})`,
  "verbund:otherThan": () => undefined,
};

type Other = ReadonlyMap<string, readonly string[]>;

/** What stands at other places in the same attribute. */
function valuesOf(xml: string): Other {
  const all = [...xml.matchAll(ELEMENT)].flatMap(([tag]) => attributesOf(tag));
  return new Map(
    [...Map.groupBy(all, ({ name }) => name)].map(([name, found]) => [
      name,
      [...new Set(found.map(({ value }) => value))],
    ]),
  );
}

function attributeEdits({ whole, name, value }: Attribute, tag: string, values: Other) {
  if (!name.startsWith("verbund:")) return [];
  const removed = { what: `without ${name}`, by: tag.replace(whole, "") };
  const outcomes = name === "verbund:outcomes" ? value.split(" ") : [];
  const other = OTHER[name] ? OTHER[name](value) : values.get(name)?.find((one) => one !== value);
  return [
    removed,
    ...outcomes.map((outcome) => ({
      what: `without outcome ${outcome}`,
      by: tag.replace(whole, ` ${name}="${outcomes.filter((one) => one !== outcome).join(" ")}"`),
    })),
    ...(other === undefined || outcomes.length > 0
      ? []
      : [{ what: `${name} ${other}`, by: tag.replace(whole, ` ${name}="${other}"`) }]),
  ];
}

function* elementEdits(xml: string): Generator<TextEdit> {
  const values = valuesOf(xml);
  yield* editsAt(xml, ELEMENT, ([tag, , id]) =>
    attributesOf(tag)
      .flatMap((attribute) => attributeEdits(attribute, tag, values))
      .map(({ what, by }) => ({ what: `${id}: ${what}`, by })),
  );
}

const attribute = (tag: string, name: string): string =>
  new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "";

/** Every flow leads somewhere else once: to where the next flow leads. */
function* flowEdits(xml: string): Generator<TextEdit> {
  const flows = [...xml.matchAll(FLOW)].map(([tag]) => tag);
  const targets = flows.map((tag) => attribute(tag, "targetRef"));
  let place = -1;
  yield* editsAt(xml, FLOW, ([tag]) => {
    place += 1;
    const target = attribute(tag, "targetRef");
    const others = [...targets.slice(place + 1), ...targets].filter((one) => one !== target);
    return others.slice(0, 1).map((other) => ({
      what: `${attribute(tag, "id")}: to ${other}`,
      by: tag.replace(`targetRef="${target}"`, `targetRef="${other}"`),
    }));
  });
}

/** Every gateway takes another of its ways when no condition holds, or none. */
function* defaultEdits(xml: string): Generator<TextEdit> {
  const flows = [...xml.matchAll(FLOW)].map(([tag]) => tag);
  yield* editsAt(xml, / default="([^"]+)"/g, ([, flow = ""]) => {
    const source = flows.find((tag) => attribute(tag, "id") === flow);
    const others = flows
      .filter((tag) => attribute(tag, "sourceRef") === attribute(source ?? "", "sourceRef"))
      .map((tag) => attribute(tag, "id"))
      .filter((id) => id !== flow);
    return [
      { what: `${flow}: no default`, by: "" },
      ...others.map((id) => ({ what: `default ${id} for ${flow}`, by: ` default="${id}"` })),
    ];
  });
}

const conditionEdits = (xml: string): Generator<TextEdit> =>
  editsAt(xml, CONDITION, ([, open = "", condition = "", close = ""]) => [
    { what: `${condition}: removed`, by: "" },
    { what: `${condition}: negated`, by: `${open}not(${condition})${close}` },
  ]);

const timerEdits = (xml: string): Generator<TextEdit> =>
  editsAt(xml, TIMER, ([, open = "", written = "", close = ""]) => [
    { what: `${written}: 99 days`, by: `${open}P99D${close}` },
  ]);

/** Every flow, default, condition, deadline and every attribute of ours changed. The diagram is left alone. */
export function* processMutants(content: PackageContent): Generator<Mutant> {
  const end = content.process.indexOf("<bpmndi:");
  const semantics = end < 0 ? content.process : content.process.slice(0, end);
  const diagram = content.process.slice(semantics.length);
  const edits = [elementEdits, flowEdits, defaultEdits, conditionEdits, timerEdits];
  for (const { what, text } of edits.flatMap((edit) => [...edit(semantics)]))
    yield { what: `process.bpmn, ${what}`, content: { ...content, process: text + diagram } };
}
