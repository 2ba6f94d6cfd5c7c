import { allFields } from "./all-fields.ts";
import type { CompiledForm } from "./compiled-form.ts";
import type { FormDefinition } from "./definition.ts";
import { problemsOfExpressions } from "./expression-problems.ts";
import { namesIn, placedExpressions } from "./expressions.ts";
import type { FormProblem } from "./form-problem.ts";
import { problemsOfStructure } from "./structure-problems.ts";
import { namesOfCase, namesOfSurroundings } from "./surroundings.ts";

export type Compilation =
  { kind: "compiled"; form: CompiledForm } | { kind: "refused"; problems: readonly FormProblem[] };

/**
 * Checks what the schema cannot – ids, limits, FEEL, and that every name is known where it is used
 * – and prepares a form for many requests. To be done once per published version.
 */
export function compileForm(definition: FormDefinition): Compilation {
  const expressions = placedExpressions(definition);
  const fields = byId(allFields(definition));
  const names = new Set([...fields.keys(), ...namesOfSurroundings, ...namesOfCase]);
  const problems = [
    ...problemsOfStructure(definition),
    ...problemsOfExpressions(expressions, fields),
  ];
  if (problems.length > 0) return { kind: "refused", problems };
  return {
    kind: "compiled",
    form: {
      definition,
      pages: byId(definition.pages),
      steps: byId(definition.steps),
      fields,
      namesIn: namesIn(expressions, names),
    },
  };
}

const byId = <E extends { id: string }>(elements: readonly E[]): ReadonlyMap<string, E> =>
  new Map(elements.map((element) => [element.id, element]));
