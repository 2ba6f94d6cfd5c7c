/** What decides about a way, as far as it can be said without writing FEEL. */
export type Condition =
  | { kind: "outcome"; step: string; outcome: string }
  | { kind: "parameter"; parameter: string; is: boolean }
  /** A question of the form that is answered by yes or no. */
  | { kind: "answer"; field: string; is: boolean }
  | { kind: "costs" }
  | { kind: "written"; feel: string };

const OUTCOME = /^schritt\.([\w-]+)\.ergebnis = "([^"]*)"$/;
const YES_NO = /^(parameter|antrag)\.(\w+) = (true|false)$/;
const COSTS = "zahlung.betrag > 0";

/** A FEEL condition as people choose it, or as it was written. */
export function readCondition(feel: string): Condition {
  const plain = feel.trim().replaceAll(/\s+/g, " ");
  if (plain === COSTS) return { kind: "costs" };
  const [, step, outcome] = OUTCOME.exec(plain) ?? [];
  if (step !== undefined && outcome !== undefined) return { kind: "outcome", step, outcome };
  const [, root, name, is] = YES_NO.exec(plain) ?? [];
  if (name === undefined) return { kind: "written", feel };
  return root === "parameter"
    ? { kind: "parameter", parameter: name, is: is === "true" }
    : { kind: "answer", field: name, is: is === "true" };
}

export function writeCondition(condition: Condition): string {
  switch (condition.kind) {
    case "outcome":
      return `schritt.${condition.step}.ergebnis = "${condition.outcome}"`;
    case "parameter":
      return `parameter.${condition.parameter} = ${condition.is}`;
    case "answer":
      return `antrag.${condition.field} = ${condition.is}`;
    case "costs":
      return COSTS;
    case "written":
      return condition.feel;
  }
}
