import { checkLogic } from "./check-logic.ts";
import type { Decision, DecisionModel, KnowledgeModel } from "./decision-model.ts";
import type { Complain } from "./read-logic.ts";

type Node = { id: string; requires: readonly string[] };

const twiceIn = (values: readonly string[]): Set<string> =>
  new Set(values.filter((value, index) => values.indexOf(value) !== index));

function checkNames(model: DecisionModel, complain: Complain): void {
  const elements = [...model.inputs, ...model.decisions, ...model.knowledge];
  if (model.decisions.length === 0) complain("Die Datei enthält keine Entscheidung.");
  if (elements.some(({ id }) => id === "")) complain("Ein Element hat keine Kennung (id).");
  for (const name of twiceIn(elements.map((element) => element.name)))
    complain(`Der Name „${name}“ ist mehrfach vergeben.`);
  const rules = [...model.decisions, ...model.knowledge].flatMap(({ logic }) =>
    logic.kind === "decisionTable" ? logic.rules.map((rule) => rule.id) : [],
  );
  for (const id of twiceIn(rules))
    complain(id ? `Die Regel „${id}“ gibt es mehrfach.` : "Regeln ohne Kennung (id).");
}

function checkTargets(model: DecisionModel, complain: Complain): void {
  const decisions = new Set(model.decisions.map(({ id }) => id));
  const knowledge = new Set(model.knowledge.map(({ id }) => id));
  const missing = (owner: string, ids: readonly string[], known: ReadonlySet<string>) => {
    for (const id of ids)
      if (!known.has(id)) complain(`Verweist auf „${id}“; das gibt es in der Datei nicht.`, owner);
  };
  for (const { id, requiredDecisions } of model.decisions)
    missing(id, requiredDecisions, decisions);
  for (const { id, requiredKnowledge } of [...model.decisions, ...model.knowledge])
    missing(id, requiredKnowledge, knowledge);
}

/** The first element that needs itself. */
function inCircle(nodes: readonly Node[]): string | undefined {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const reaches = (from: string, goal: string, seen: Set<string>): boolean =>
    (byId.get(from)?.requires ?? []).some(
      (next) => next === goal || (!seen.has(next) && reaches(next, goal, seen.add(next))),
    );
  return nodes.find(({ id }) => reaches(id, id, new Set()))?.id;
}

const nodeOf = (element: Decision | KnowledgeModel): Node => ({
  id: element.id,
  requires: [
    ...element.requiredKnowledge,
    ...("requiredDecisions" in element ? element.requiredDecisions : []),
  ],
});

/** Whether the model can be evaluated as a whole; what is wrong goes to `complain`. */
export function checkModel(model: DecisionModel, complain: Complain): void {
  checkNames(model, complain);
  checkTargets(model, complain);
  const circle = inCircle([...model.decisions, ...model.knowledge].map(nodeOf));
  if (circle !== undefined) complain("Die Entscheidung setzt sich selbst voraus.", circle);
  const names = [...model.inputs, ...model.decisions, ...model.knowledge].map(({ name }) => name);
  for (const { id, logic } of model.decisions) checkLogic(logic, { owner: id, names, complain });
  for (const { id, logic, parameters } of model.knowledge)
    checkLogic(logic, { owner: id, names: [...names, ...parameters], complain });
}
