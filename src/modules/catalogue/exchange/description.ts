import type { FactKind, ServiceFact, ServiceType } from "../service-type.ts";

/** Parts of a description as editors compare them, in the order of a service page. */
export const PARTS = [
  "title",
  "short",
  "requirements",
  "documents",
  "cost",
  "duration",
  "deadline",
  "steps",
  "notes",
  "legalBasis",
  "words",
] as const;
export type Part = (typeof PARTS)[number];

/** Single statements of each part, German; a part without any is left out. */
export type Description = Partial<Record<Part, readonly string[]>>;

/** Kinds of facts that belong to a part; a new statement becomes one of the last kind. */
export const KINDS_OF_PART: Partial<Record<Part, readonly FactKind[]>> = {
  requirements: ["who", "requirement"],
  documents: ["document"],
  cost: ["cost"],
  duration: ["duration"],
  deadline: ["deadline"],
  steps: ["step"],
  notes: ["note"],
  legalBasis: ["legalBasis"],
};

const withoutEmpty = (parts: Record<Part, readonly string[]>): Description =>
  Object.fromEntries(
    PARTS.flatMap((part) => (parts[part].length > 0 ? [[part, parts[part]]] : [])),
  );

/** The parts that `statementsOf` has something for. */
export const description = (statementsOf: (part: Part) => readonly string[]): Description =>
  withoutEmpty(
    Object.fromEntries(PARTS.map((part) => [part, statementsOf(part)])) as Record<
      Part,
      readonly string[]
    >,
  );

/** What the catalogue says of a service; `facts` are those of the place that is asked about. */
export function descriptionOf(
  { title, short, words }: ServiceType,
  facts: readonly ServiceFact[],
): Description {
  return description((part) => {
    if (part === "title") return [title.de];
    if (part === "short") return [short.de];
    if (part === "words") return words.de;
    const kinds = KINDS_OF_PART[part] ?? [];
    return facts.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text.de);
  });
}
