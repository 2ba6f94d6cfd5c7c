import type { ChangedElement } from "#catalogue";
import type { Dependencies } from "../../../dependencies.ts";
import { textsTexts } from "./texts.ts";

const { channels, kinds } = textsTexts;

const named = <Names extends Record<string, string>>(names: Names, id: string): string =>
  names[id] ?? id;

/** Changes with names instead of ids: of ways, related services and parts. */
export function readableChanges(
  changes: readonly ChangedElement[],
  { catalogue }: Dependencies,
): ChangedElement[] {
  const wordFor = (kind: ChangedElement["kind"]) => (id: string) => {
    if (kind === "channels") return named(channels, id);
    return kind === "related" ? (catalogue.service(id)?.title.de ?? id) : id;
  };
  const readable = (element: ChangedElement, text: string): string =>
    element.kind === "channels" || element.kind === "related"
      ? text.split(", ").map(wordFor(element.kind)).join(", ")
      : text;
  return changes.map((element) => ({
    ...element,
    lines: element.lines.map(({ line, before, after }) =>
      line === "kind"
        ? { line, before: named(kinds, before), after: named(kinds, after) }
        : { line, before: readable(element, before), after: readable(element, after) },
    ),
  }));
}
