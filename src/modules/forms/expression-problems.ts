import { feelSyntaxError, namesOf } from "#standards/dmn";
import type { PlacedExpression } from "./expressions.ts";
import type { FormProblem } from "./form-problem.ts";

/** What is wrong with expressions: FEEL that is none, and names that mean nothing where they stand. */
export function problemsOfExpressions(
  expressions: readonly PlacedExpression[],
  fields: ReadonlyMap<string, unknown>,
): FormProblem[] {
  return expressions.flatMap((placed) => {
    const { element, purpose, expression } = placed;
    const syntax = feelSyntaxError(expression);
    if (syntax !== undefined) return [{ element, problem: `${purpose}: ${syntax}` }];
    return unknownNames(placed).map((name) => ({
      element,
      problem: fields.has(name)
        ? `${purpose}: "${name}" is asked later`
        : `${purpose}: nothing is called "${name}"`,
    }));
  });
}

/** Inside a filter over a group its fields are names as well: `hunde[rasse = "dackel"]`. */
function unknownNames({ expression, known, children }: PlacedExpression): string[] {
  const names = [...namesOf(expression)];
  const inFilters = new Set(names.flatMap((name) => children.get(name) ?? []));
  return names.filter((name) => !known.has(name) && !inFilters.has(name));
}
