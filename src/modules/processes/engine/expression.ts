import { feelSyntaxError, namesOf } from "#standards/dmn";

/** What a process may name (docs/architecture.md, "Words in expressions"). */
const NAMES = new Set(["antrag", "parameter", "heute", "schritt", "entscheidung", "zahlung"]);

/** What is wrong with a FEEL expression of a process, in German. */
export function expressionProblem(expression: string): string | undefined {
  const error = feelSyntaxError(expression);
  if (error !== undefined) {
    const place = /\d+/.exec(error)?.[0];
    return `Schreibfehler in „${expression}“${place ? ` bei Zeichen ${place}` : ""}.`;
  }
  const unknown = [...namesOf(expression)].filter((name) => !NAMES.has(name));
  if (unknown.length > 0)
    return `„${unknown.join("“, „")}“ gibt es im Ablauf nicht. Möglich sind ${[...NAMES].join(", ")}.`;
  return undefined;
}

/** Comparisons with an outcome: `schritt.pruefen.ergebnis = "vollstaendig"`. */
const COMPARED = /\bschritt\.([\w-]+)\.ergebnis\s*!?=\s*"([^"]*)"/g;
const STEP = /\bschritt\.([\w-]+)/g;

/** The steps an expression reads, and the outcomes it compares them with. */
export const stepsIn = (expression: string): { step: string; outcome?: string }[] => [
  ...[...expression.matchAll(STEP)].map(([, step = ""]) => ({ step })),
  ...[...expression.matchAll(COMPARED)].map(([, step = "", outcome = ""]) => ({ step, outcome })),
];
