import { elementsOf, type Line, type TextElement } from "./elements.ts";
import type { EditedText } from "./service-text.ts";

export type ChangedLine = { line: Line; before: string; after: string };

export type ChangedElement = Pick<TextElement, "key" | "kind"> & {
  change: "added" | "removed" | "changed";
  lines: readonly ChangedLine[];
};

const LINES: readonly Line[] = ["kind", "de", "en", "de-easy", "general", "source", "address"];

const changedLines = (
  before: TextElement["lines"] = {},
  after: TextElement["lines"] = {},
): ChangedLine[] =>
  LINES.flatMap((line) => {
    const [was, is] = [before[line] ?? "", after[line] ?? ""];
    return was === is ? [] : [{ line, before: was, after: is }];
  });

/** A statement that was moved to another part says so itself. */
function compared(before: TextElement, after: TextElement): ChangedElement[] {
  const moved = before.kind !== after.kind;
  const lines = changedLines(
    { ...before.lines, ...(moved && { kind: before.kind }) },
    { ...after.lines, ...(moved && { kind: after.kind }) },
  );
  const { key, kind } = after;
  return lines.length > 0 ? [{ key, kind, change: "changed", lines }] : [];
}

/** Statements that both texts have, in another order. */
function reordered(before: EditedText, after: EditedText): ChangedElement[] {
  const inBoth = ({ facts }: EditedText, other: EditedText) =>
    facts.filter(({ id }) => other.facts.some((fact) => fact.id === id));
  const [was, is] = [inBoth(before, after), inBoth(after, before)];
  if (was.every(({ id }, place) => id === is[place]?.id)) return [];
  const sequence = (facts: typeof was) => facts.map(({ text }) => text.de).join(" | ");
  const lines = [{ line: "de", before: sequence(was), after: sequence(is) }] as const;
  return [{ key: "order", kind: "order", change: "changed", lines }];
}

/** What is different between two texts, element by element, in the order of the second. */
export function compareTexts(before: EditedText, after: EditedText): ChangedElement[] {
  const old = new Map(elementsOf(before).map((element) => [element.key, element]));
  const next = elementsOf(after);
  const there = new Set(next.map(({ key }) => key));
  const changed = next.flatMap((element): ChangedElement[] => {
    const was = old.get(element.key);
    if (was) return compared(was, element);
    const { key, kind, lines } = element;
    return [{ key, kind, change: "added", lines: changedLines({}, lines) }];
  });
  const removed = [...old.values()]
    .filter(({ key }) => !there.has(key))
    .map(({ key, kind, lines }): ChangedElement => ({
      ...{ key, kind, change: "removed", lines: changedLines(lines, {}) },
    }));
  return [...changed, ...reordered(before, after), ...removed];
}
