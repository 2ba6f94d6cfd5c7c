import { evaluateFeel } from "#standards/dmn";
import type { Rules } from "./fields/field-kind.ts";
import { scopeOfSurroundings, type Surroundings } from "./surroundings.ts";

/**
 * Answers as expressions see them while a form is gone through from its beginning. An expression
 * is evaluated once: what it may name (see `expression-problems.ts`) is known before it is asked
 * for, so that its value cannot change later.
 */
export type Evaluation = Rules & {
  /** Makes an answer known to everything that follows; what is not known is null. */
  know(id: string, feelValue: () => unknown): void;
  /** The same for one item of a repeat group, or for a trial: what it knows does not come out. */
  inside(): Evaluation;
};

/** The names each expression of a form may read; feelin gets the values of these only. */
export type NamesIn = ReadonlyMap<string, readonly string[]>;

export function startEvaluation(namesIn: NamesIn, surroundings: Surroundings): Evaluation {
  const scope = scopeOfSurroundings(surroundings);
  const known = (name: string) => (Object.hasOwn(scope, name) ? scope[name] : null);
  return evaluationOver(known, { namesIn, surroundings });
}

type Ground = { namesIn: NamesIn; surroundings: Surroundings };

function evaluationOver(outer: (name: string) => unknown, ground: Ground): Evaluation {
  const known = new Map<string, () => unknown>();
  const values = new Map<string, unknown>();

  function lookUp(name: string): unknown {
    const own = known.get(name);
    return own === undefined ? outer(name) : own();
  }

  function value(expression: string): unknown {
    if (values.has(expression)) return values.get(expression);
    const names = ground.namesIn.get(expression) ?? [];
    const scope = Object.fromEntries(names.map((name) => [name, lookUp(name)]));
    const result = evaluateFeel(expression, scope).value;
    values.set(expression, result);
    return result;
  }

  return {
    heute: ground.surroundings.heute,
    postcodes: ground.surroundings.postcodes,
    files: ground.surroundings.files,
    know: (id, feelValue) => void known.set(id, feelValue),
    value,
    holds: (expression) => value(expression) === true,
    inside: () => evaluationOver(lookUp, ground),
  };
}
