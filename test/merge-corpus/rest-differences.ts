import { isDeepStrictEqual } from "node:util";
import type { PackageContent } from "#library";
import { xmlRecords } from "./look-up.ts";

type Flat = Map<string, unknown>;

/** Every value of a JSON part by its way, and the order of every list by the ids in it. */
function flatten(value: unknown, way: string, into: Flat): Flat {
  if (typeof value !== "object" || value === null) return into.set(way, value);
  if (!Array.isArray(value)) {
    for (const [name, part] of Object.entries(value)) flatten(part, `${way}/${name}`, into);
    return into;
  }
  const names = value.map((item: unknown, at) =>
    typeof item === "object" && item !== null && "id" in item ? String(item.id) : String(at),
  );
  into.set(`${way}[]`, names);
  for (const [at, item] of value.entries()) flatten(item, `${way}/${names[at]}`, into);
  return into;
}

/** What is written at a node follows from the flows. */
const FOLLOWING: ReadonlySet<string> = new Set(["incoming", "outgoing"]);

/** The order of elements in a process says nothing, nor does a default value that is written. */
const comparable = (record: Record<string, unknown>): unknown =>
  Object.fromEntries(
    Object.entries(record)
      .filter(
        ([name, part]) => !FOLLOWING.has(name) && !(name === "hitPolicy" && part === "UNIQUE"),
      )
      .map(([name, part]) => [
        name,
        record["$type"] === "process" && Array.isArray(part) ? part.toSorted() : part,
      ]),
  );

function flatXml(file: string, xml: string | null, into: Flat): void {
  for (const [id, record] of xmlRecords(xml ?? "<none/>"))
    if (record["$type"] !== "definitions") into.set(`${file}#${id}`, comparable(record));
}

function flat({ service, form, process, fees, texts, letters, journeys }: PackageContent): Flat {
  const into: Flat = new Map();
  flatten(service, "service.json#", into);
  flatten(form, "form.json#", into);
  for (const [folder, files] of Object.entries({ texts, letters, journeys }))
    for (const [name, part] of Object.entries(files))
      flatten(part, `${folder}/${name}.json#`, into);
  flatXml("process.bpmn", process, into);
  flatXml("fees.dmn", fees, into);
  return into;
}

/**
 * Where a merged package is something else than one on which both lists of edits were made by hand,
 * one after the other: what got lost or was invented without a story saying so.
 */
export function restDifferences(found: PackageContent, expected: PackageContent): string[] {
  const [here, there] = [flat(found), flat(expected)];
  return [...new Set([...here.keys(), ...there.keys()])]
    .filter((place) => !isDeepStrictEqual(here.get(place), there.get(place)))
    .map(
      (place) =>
        `${place}: ${JSON.stringify(here.get(place))}, by hand ${JSON.stringify(there.get(place))}`,
    );
}
