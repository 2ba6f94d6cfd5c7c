import type { ProcessElement, ProcessModel } from "./process-model.ts";
import type { Report } from "./report.ts";

const isGateway = (element: ProcessElement): boolean => element.type.endsWith("Gateway");

/** Tasks and events have one way on; splitting is said by a gateway, not by two arrows. */
function checkWaysOn(element: ProcessElement, report: Report): void {
  const { id, outgoing } = element;
  if (element.type === "endEvent") return;
  if (outgoing.length === 0) report(id, "Von hier führt kein Weg weiter.");
  if (outgoing.length > 1 && !isGateway(element))
    report(id, "Von hier führen mehrere Wege weiter. Bitte ein Gateway dazwischen zeichnen.");
  if (element.type === "exclusiveGateway") return;
  for (const flow of outgoing)
    if (flow.condition !== undefined)
      report(flow.id, "Bedingungen gehören an die Wege, die ein exklusives Gateway verlassen.");
}

const TASKS = new Set(["userTask", "serviceTask", "sendTask", "receiveTask"]);

function checkBoundary(element: ProcessElement, model: ProcessModel, report: Report): void {
  if (element.type !== "boundaryTimer" && element.type !== "boundaryError") return;
  const host = model.elements.get(element.attachedTo);
  if (!host || !TASKS.has(host.type))
    report(element.id, "Fristen und Fehler können nur an Aufgaben hängen.");
  if (element.incoming.length > 0)
    report(element.id, "In ein angeheftetes Ereignis darf keine Verbindung führen.");
  if (element.type === "boundaryError" && host && !["serviceTask", "sendTask"].includes(host.type))
    report(element.id, "Fehler entstehen nur an Service- und Sendeaufgaben.");
}

/** Everything that can be got to from some elements by the given steps. */
function reach(from: readonly string[], next: ReadonlyMap<string, readonly string[]>): Set<string> {
  const seen = new Set(from);
  const open = [...from];
  for (let id = open.pop(); id !== undefined; id = open.pop())
    for (const to of next.get(id) ?? [])
      if (!seen.has(to)) {
        seen.add(to);
        open.push(to);
      }
  return seen;
}

function checkReach(model: ProcessModel, report: Report): void {
  const elements = [...model.elements.values()];
  const forward = new Map(
    elements.map(({ id, outgoing, boundary }) => [
      id,
      [...outgoing.map(({ to }) => to), ...boundary],
    ]),
  );
  const backward = new Map<string, string[]>(elements.map(({ id }) => [id, []]));
  for (const { id, outgoing } of elements)
    for (const { to } of outgoing) backward.get(to)?.push(id);
  const fromStart = reach([model.start], forward);
  const ends = elements.filter(({ type }) => type === "endEvent").map(({ id }) => id);
  const toEnd = reach(ends, backward);
  for (const { id } of elements) {
    if (!fromStart.has(id)) report(id, "Dieser Schritt ist vom Start aus nicht erreichbar.");
    else if (!toEnd.has(id)) report(id, "Von hier ist kein Ende erreichbar.");
  }
}

/** Checks how the elements hang together. */
export function checkFlow(model: ProcessModel, report: Report): void {
  for (const element of model.elements.values()) {
    checkWaysOn(element, report);
    checkBoundary(element, model, report);
  }
  checkReach(model, report);
}
