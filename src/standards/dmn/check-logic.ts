import type { DecisionLogic, DecisionTable } from "./decision-model.ts";
import { feelErrorPlace, unaryTestErrorPlace } from "./feel.ts";
import type { Complain } from "./read-logic.ts";

/** Whose logic it is, and which names its expressions may use besides the caller's. */
type Surroundings = { owner: string; names: readonly string[]; complain: Complain };

function checkExpression(text: string, place: Surroundings, element = place.owner): void {
  if (text === "") return place.complain("Hier fehlt ein Ausdruck.", element);
  const error = feelErrorPlace(text, place.names);
  if (error === undefined) return;
  place.complain(`Der Ausdruck „${text}“ ist ab Zeichen ${error} nicht verständlich.`, element);
}

function checkTest(text: string, place: Surroundings, element = place.owner): void {
  const error = unaryTestErrorPlace(text, place.names);
  if (error === undefined) return;
  place.complain(`Die Bedingung „${text}“ ist ab Zeichen ${error} nicht verständlich.`, element);
}

function checkShape(table: DecisionTable, { owner, complain }: Surroundings): void {
  const { outputs, hitPolicy, aggregation } = table;
  if (outputs.length === 0) complain("Die Tabelle hat keine Ausgabe.", owner);
  if (outputs.length > 1 && outputs.some(({ name }) => !name))
    complain("Bei mehreren Ausgaben braucht jede einen Namen.", owner);
  const ordered = hitPolicy === "PRIORITY" || hitPolicy === "OUTPUT ORDER";
  if (ordered && outputs.every(({ allowed }) => !allowed))
    complain(`${hitPolicy} braucht erlaubte Ausgabewerte, aus denen der Vorrang folgt.`, owner);
  if (aggregation && hitPolicy !== "COLLECT")
    complain(`${aggregation} gibt es nur bei COLLECT, nicht bei ${hitPolicy}.`, owner);
  if (aggregation && outputs.length > 1)
    complain(`${aggregation} gibt es nur bei einer einzigen Ausgabe.`, owner);
}

function checkTable(table: DecisionTable, place: Surroundings): void {
  checkShape(table, place);
  for (const { expression, allowed } of table.inputs) {
    checkExpression(expression, place);
    if (allowed) checkTest(allowed, place);
  }
  for (const { allowed, defaultValue } of table.outputs) {
    if (allowed) checkTest(allowed, place);
    if (defaultValue) checkExpression(defaultValue, place);
  }
  for (const { id, tests, values } of table.rules) {
    if (tests.length !== table.inputs.length || values.length !== table.outputs.length)
      place.complain("Die Regel hat nicht so viele Felder wie die Tabelle Spalten.", id);
    for (const test of tests) checkTest(test, place, id);
    for (const value of values) checkExpression(value, place, id);
  }
}

/** Whether the logic of one element is complete and readable FEEL. */
export function checkLogic(logic: DecisionLogic, place: Surroundings): void {
  if (logic.kind === "decisionTable") checkTable(logic, place);
  else checkExpression(logic.text, place);
}
