import type { FieldDefinition } from "#forms";
import type { CompiledPackage } from "../compile-package.ts";
import { exampleInputs } from "./example-inputs.ts";
import type { JourneyDefinition, PageVisit } from "./journey-definition.ts";
import { playJourney } from "./play-journey.ts";

export type JourneyAdaptation =
  | { kind: "adapted"; journey: JourneyDefinition }
  /** It comes out as it says. */
  | { kind: "unchanged" }
  /** It cannot go on, for somebody who writes packages. */
  | { kind: "stuck"; difference: string };

type Visits = readonly PageVisit[];
type Tries = Map<string, number>;

const MOST_TRIES = 4;

/** The question that an input belongs to: `hunde.0.rasse` is `rasse` in the group `hunde`. */
function fieldOf(fields: readonly FieldDefinition[], input: string) {
  const [id = "", index, child] = input.split(".");
  const field = fields.find((one) => one.id === id);
  if (field?.type !== "group") return field && { field, name: id };
  const inner = field.fields.find((one) => one.id === child);
  return inner ? { field: inner, name: `${id}.${index}.${child}` } : { field, name: id };
}

/** An example answer where the form asks what the journey does not know. */
function answered(
  { compiled, journey, tries }: Adapting,
  page: string,
  input: string,
): Visits | undefined {
  const found = fieldOf(compiled.form.pages.get(page)?.fields ?? [], input);
  const before = found && (tries.get(`${page} ${found.name}`) ?? 0);
  if (!found || before === undefined || before >= MOST_TRIES) return undefined;
  tries.set(`${page} ${found.name}`, before + 1);
  const { today, postcodes } = journey.surroundings;
  const around = { today, postcode: postcodes[0] ?? "", tries: before };
  const inputs = exampleInputs(found.name, found.field, around);
  return journey.pages.map((visit) =>
    visit.page === page ? { ...visit, enter: { ...visit.enter, ...inputs } } : visit,
  );
}

const visitOf = ({ compiled }: Adapting, page: string): PageVisit => ({
  page,
  mistakes: [],
  ...(compiled.form.pages.get(page)?.kind !== "exit" && { enter: {} }),
});

/** The pages when another one came than the journey expected: a new one, or one that is gone. */
function rerouted(adapting: Adapting, expected: string, came: string): Visits {
  const { pages } = adapting.journey;
  const at = pages.findIndex(({ page }) => page === expected);
  const later = pages.findIndex(({ page }, index) => index > at && page === came);
  if (came === "the end") return pages.slice(0, at);
  if (later > 0) return pages.toSpliced(at, later - at);
  return pages.toSpliced(at, 0, visitOf(adapting, came));
}

type Adapting = { compiled: CompiledPackage; journey: JourneyDefinition; tries: Tries };

/** The pages with one more thing put right; undefined when nothing of it can be. */
function repaired(adapting: Adapting, differences: readonly string[]): Visits | undefined {
  for (const difference of differences) {
    const [, page, input] = /^([\w-]+): (\S+) is (?:refused|asked)/.exec(difference) ?? [];
    const filled = page && input ? answered(adapting, page, input) : undefined;
    if (filled) return filled;
    const [, expected, came] = /^expected page (\S+), came to (.+)$/.exec(difference) ?? [];
    if (expected && came) return rerouted(adapting, expected, came);
    const [, more] = /^nobody expected page (\S+)$/.exec(difference) ?? [];
    if (more) return [...adapting.journey.pages, visitOf(adapting, more)];
  }
  return undefined;
}

const MOST_REPAIRS = 60;

/**
 * A journey as it comes out of a changed package. Where the form asks something new, an example
 * answer is put in, and pages that came or went are taken along. Whether that is how it should come
 * out, people say.
 */
export function adaptJourney(
  compiled: CompiledPackage,
  journey: JourneyDefinition,
): JourneyAdaptation {
  const first = playJourney(compiled, journey);
  if (first.differences.length === 0) return { kind: "unchanged" };
  const tries: Tries = new Map();
  let report = first;
  let adapted = journey;
  for (let repairs = 0; repairs < MOST_REPAIRS; repairs++) {
    const pages = repaired({ compiled, journey: adapted, tries }, report.differences);
    if (!pages) break;
    adapted = { ...adapted, pages: [...pages] };
    report = playJourney(compiled, adapted);
  }
  const [left] = playJourney(compiled, report.observed).differences;
  return left === undefined
    ? { kind: "adapted", journey: report.observed }
    : { kind: "stuck", difference: left };
}
