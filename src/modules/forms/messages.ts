import { Temporal } from "#platform/clock";
import { fill, formatDate, formatNumber, type Language } from "#platform/i18n";
import type { FieldDefinition } from "./definition.ts";
import type { FieldProblem } from "./field-problems.ts";
import { isCalendarDay } from "./fields/calendar-day.ts";
import type { ProblemKind } from "./fields/field-kind.ts";
import { itemLabel, leastItems } from "./fields/group.ts";
import { englishSentences, germanSentences, type Sentences } from "./sentences.ts";
import { fixedWord, labelOf, PART_NAMES, type PartName, type Words } from "./words.ts";

/**
 * The sentence for a problem. The package's own words come first – `<field>.missing`, `.invalid`,
 * `.check.<check>` – and may name the problem's values (`{limit}`); else a sentence by type.
 * `field` is the one the problem is about, see `fieldNamed`.
 */
export function messageFor(problem: FieldProblem, field: FieldDefinition, words: Words): string {
  const values = shownValues(problem, field, words.language);
  const item = itemOf(problem, words);
  const own = ownSentence(problem, field, words);
  if (own !== undefined) return `${item === undefined ? "" : `${item}: `}${fill(own, values)}`;
  const subject = quoted(labelOf(field, words), words.language) + inBrackets(item);
  const about = subject + inBrackets(partLabel(problem, words.language));
  return fill(genericSentence(problem, field, words.language), { subject: about, ...values });
}

/** Mistakes that the author of `<field>.invalid` had in mind; slips of the pen have better words. */
const SAID_BY_INVALID = new Set<ProblemKind>([
  "invalid",
  "too-small",
  "too-large",
  "too-early",
  "too-late",
  "in-the-past",
  "in-the-future",
  "not-of-town",
]);

function ownSentence(
  { kind, part, check }: FieldProblem,
  { id }: FieldDefinition,
  { texts }: Words,
): string | undefined {
  if (kind === "check") return texts(`${id}.check.${check}`);
  if (kind === "missing") return part === undefined ? texts(`${id}.missing`) : undefined;
  return SAID_BY_INVALID.has(kind) ? texts(`${id}.invalid`) : undefined;
}

function genericSentence(
  problem: FieldProblem,
  field: FieldDefinition,
  language: Language,
): string {
  const sentences: Sentences = language === "en" ? englishSentences : germanSentences;
  const { kind, part, values } = problem;
  if (kind === "too-many-decimals" && values?.["limit"] === 0) return sentences["whole number"];
  if (kind === "missing") {
    const named = part === undefined ? undefined : innermost(part);
    if (named !== undefined) return sentences[`missing ${named}`];
    if (field.type === "choice" && field.multiple) return sentences["missing choices"];
    if (field.type === "person" && field.withBirthDate) return sentences["missing born person"];
    return sentences[`missing ${field.type}`] ?? sentences.missing;
  }
  if (kind !== "invalid") return sentences[kind];
  if (part?.startsWith("birthDate.")) return sentences["invalid date"] ?? sentences.invalid;
  return sentences[`invalid ${field.type}`] ?? sentences.invalid;
}

/** "birthDate.day" is about a day. */
const innermost = (part: string): PartName | undefined => partNamed(part.split(".").at(-1));

const partNamed = (name: string | undefined): PartName | undefined =>
  PART_NAMES.find((known) => known === name);

/** Names the part unless the sentence does it anyway. */
function partLabel({ kind, part }: FieldProblem, language: Language): string | undefined {
  const outer = partNamed(part?.split(".")[0]);
  if (outer === undefined || outer === "day" || outer === "month" || outer === "year")
    return undefined;
  return kind === "missing" && outer === part ? undefined : fixedWord(outer, language);
}

/** The entry of a repeat group the problem is in, "Hund 2". */
function itemOf({ field }: FieldProblem, words: Words): string | undefined {
  const [group = "", index, child] = field.split(".");
  return child === undefined ? undefined : itemLabel({ id: group }, Number(index), words);
}

function shownValues(
  { values }: FieldProblem,
  field: FieldDefinition,
  language: Language,
): Record<string, string> {
  const all = { ...(field.type === "group" && { limit: leastItems(field) }), ...values };
  return Object.fromEntries(
    Object.entries(all).map(([name, value]) => [name, shownValue(value, language)]),
  );
}

function shownValue(value: string | number, language: Language): string {
  if (typeof value === "number") return formatNumber(value, language);
  return isCalendarDay(value) ? formatDate(Temporal.PlainDate.from(value), language) : value;
}

const quoted = (label: string, language: Language): string =>
  language === "en" ? `“${label}”` : `„${label}“`;

const inBrackets = (words: string | undefined): string =>
  words === undefined ? "" : ` (${words})`;
