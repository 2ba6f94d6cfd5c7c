import { namesOf } from "#standards/dmn";
import { allFields } from "./all-fields.ts";
import type { FieldDefinition, FormDefinition, PageDefinition } from "./definition.ts";
import { wholePattern } from "./fields/text.ts";
import type { FormProblem } from "./form-problem.ts";
import { prefillTypes } from "./prefill.ts";
import { namesOfCase, namesOfSurroundings } from "./surroundings.ts";
import { isHarmlessPattern } from "./pattern.ts";

/** What is wrong with ids, limits, patterns and exits. */
export function problemsOfStructure(definition: FormDefinition): FormProblem[] {
  const { pages, steps } = definition;
  const fields = allFields(definition);
  const elements = [...pages, ...steps, ...fields];
  return [
    ...repeated(elements).map((id) => ({ element: id, problem: "this id is used more than once" })),
    ...fields.flatMap((field) =>
      problemsOfField(field).map((problem) => ({ element: field.id, problem })),
    ),
    ...pages.flatMap((page, index) =>
      problemsOfPage(page, index === pages.length - 1).map((problem) => ({
        element: page.id,
        problem,
      })),
    ),
  ];
}

function repeated(elements: readonly { id: string }[]): string[] {
  const seen = new Set<string>();
  const twice = elements.filter(({ id }) => seen.size === seen.add(id).size);
  return [...new Set(twice.map(({ id }) => id))];
}

function problemsOfPage(page: PageDefinition, isLast: boolean): string[] {
  if (page.kind !== "exit") return [];
  const problems = [];
  if (page.fields.length > 0) problems.push("an exit page asks nothing");
  if (page.when === undefined && !isLast)
    problems.push("nobody gets past an exit without condition");
  return problems;
}

const RESERVED = new Set([...namesOfSurroundings, ...namesOfCase, "behoerde", "vorgang"]);

function problemsOfField(field: FieldDefinition): string[] {
  const problems = problemsOfType(field);
  if (RESERVED.has(field.id)) problems.push("this name has a meaning in expressions");
  else if (!namesOf(field.id).has(field.id)) problems.push("this id is a word of FEEL");
  if (field.prefill !== undefined && prefillTypes[field.prefill] !== field.type)
    problems.push(`the account's ${field.prefill} does not fit a field of type ${field.type}`);
  for (const id of repeated(field.checks)) problems.push(`the check "${id}" is there twice`);
  return problems;
}

function problemsOfType(field: FieldDefinition): string[] {
  switch (field.type) {
    case "text":
      if (field.pattern === undefined) return [];
      if (!isPattern(field.pattern)) return ["the pattern is no regular expression"];
      return isHarmlessPattern(field.pattern) ? [] : ["the pattern could take for ever"];
    case "number":
      return isAscending(field.min, field.max) ? [] : ["min is larger than max"];
    case "group":
      return isAscending(field.min, field.max) ? [] : ["min is larger than max"];
    case "choice":
      return repeated(field.options).map((id) => `the option "${id}" is there twice`);
    default:
      return [];
  }
}

const isAscending = (min: number | undefined, max: number | undefined): boolean =>
  min === undefined || max === undefined || min <= max;

function isPattern(pattern: string): boolean {
  try {
    return wholePattern(pattern) instanceof RegExp;
  } catch {
    return false;
  }
}
