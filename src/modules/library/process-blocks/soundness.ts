import {
  attachedTo,
  bodyOf,
  isBeside,
  nextOf,
  type ProcessGraph,
  reachable,
  textOf,
  typeOf,
  waysFrom,
  waysTo,
} from "./process-graph.ts";
import { endlessCircles } from "./endless-circles.ts";
import { nameOfStep } from "./read-blocks.ts";
import { readingOrder } from "./reading-order.ts";
import type { TreeElement } from "../tree/package-tree.ts";

const STEP = /\bschritt\.([\w-]+)/g;

/** What must have been done before somebody comes here: steps of which one is enough. */
type Need = { at: string; steps: ReadonlySet<string>; problem: string };

const startOf = ({ start }: ProcessGraph): string[] => (start === undefined ? [] : [start]);

function expressionsAt(graph: ProcessGraph, step: TreeElement): string[] {
  const { tree } = graph;
  const timers = [...(tree.lists.get(step.key)?.["eventDefinitions"] ?? [])].flatMap((key) => {
    const { properties = {} } = tree.elements.get(key) ?? {};
    return [bodyOf(properties["timeDuration"]), bodyOf(properties["timeDate"])];
  });
  const own = [textOf(step.properties["@verbund:when"]), textOf(step.properties["@verbund:due"])];
  const conditions = waysFrom(graph, step.id).map(({ condition }) => condition);
  return [...timers, ...own, ...conditions].filter((one) => one !== undefined);
}

const withArgument = (graph: ProcessGraph, operation: string, argument?: string): Set<string> =>
  new Set(
    [...graph.steps.values()]
      .filter(({ properties }) => properties["@verbund:operation"] === operation)
      .filter(
        ({ properties }) => argument === undefined || properties["@verbund:argument"] === argument,
      )
      .map(({ id }) => id),
  );

function needsOf(graph: ProcessGraph, step: TreeElement): Need[] {
  const name = nameOfStep(graph.tree, step.id);
  const { properties, id: at } = step;
  const read = expressionsAt(graph, step).flatMap((one) =>
    [...one.matchAll(STEP)].map(([, id = ""]) => id),
  );
  const other = textOf(properties["@verbund:otherThan"]);
  const asked = [...read, ...(other === undefined ? [] : [other])].map((id): Need => {
    const asks = nameOfStep(graph.tree, id);
    const problem = graph.steps.has(id)
      ? `„${name}“ braucht „${asks}“. Das ist dort aber nicht immer schon erledigt.`
      : `„${name}“ braucht das Ergebnis eines Schritts, den es dann nicht mehr gibt. Ändern Sie das zuerst.`;
    return { at, steps: new Set([id]), problem };
  });
  const letter = textOf(properties["@verbund:argument"]);
  if (properties["@verbund:operation"] === "announce-letter") {
    const problem = `„${name}“ braucht ein Schreiben, das dort nicht immer schon geschrieben ist.`;
    asked.push({ at, steps: withArgument(graph, "create-letter", letter), problem });
  }
  const awaited = graph.tree.elements.get(`rootElement/${textOf(properties["messageRef"])}`);
  if (awaited?.properties["name"] === "correction") {
    const problem = `„${name}“ wartet auf Angaben, um die vorher nicht immer gebeten wurde.`;
    asked.push({ at, steps: withArgument(graph, "request-correction"), problem });
  }
  return asked;
}

/** Everything that can be come to although none of the steps was finished; a deadline may have ended it. */
function withoutFinishing(graph: ProcessGraph, steps: ReadonlySet<string>): Set<string> {
  const borders = (id: string): string[] => attachedTo(graph, id).map((event) => event.id);
  const next = (id: string): string[] => (steps.has(id) ? borders(id) : nextOf(graph, id));
  return reachable(graph, startOf(graph), { next });
}

function unmetNeeds(graph: ProcessGraph): string[] {
  return [...graph.steps.values()]
    .flatMap((step) => needsOf(graph, step))
    .filter(({ at, steps }) => withoutFinishing(graph, steps).has(at))
    .map(({ problem }) => problem);
}

/** What a token can come to that does not leave its task behind: events beside a step aside. */
const onlyNext = (graph: ProcessGraph, id: string): string[] => {
  const beside = new Set(
    attachedTo(graph, id)
      .filter(isBeside)
      .map((event) => event.id),
  );
  return nextOf(graph, id).filter((one) => !beside.has(one));
};

function splitProblem(graph: ProcessGraph, split: TreeElement, join: string | undefined): boolean {
  if (join === undefined) return true;
  const regions = waysFrom(graph, split.id).map(({ to }) =>
    reachable(graph, [to], { avoiding: new Set([join]), next: (id) => onlyNext(graph, id) }),
  );
  const inside = new Set(regions.flatMap((region) => [...region]));
  const elsewhere = reachable(graph, startOf(graph), { avoiding: new Set([split.id]) });
  const size = regions.reduce((sum, region) => sum + region.size, 0);
  if (waysTo(graph, join).length !== regions.length) return true;
  const ends = [...inside].some((id) => typeOf(graph.steps.get(id) ?? split) === "EndEvent");
  return (
    ends ||
    size > inside.size ||
    inside.has(split.id) ||
    [...inside].some((id) => elsewhere.has(id))
  );
}

/** Ways that are gone at the same time have to come together again, each once and by itself. */
function brokenSplits(graph: ProcessGraph): string[] {
  const order = readingOrder(graph);
  return [...graph.steps.values()]
    .filter((step) => typeOf(step) === "ParallelGateway" && waysFrom(graph, step.id).length > 1)
    .filter((step) => splitProblem(graph, step, order.join(step.id)))
    .map(
      ({ id }) =>
        `Die Wege nach „${nameOfStep(graph.tree, id)}“ laufen gleichzeitig. Jeder davon muss für sich bis zu ihrem gemeinsamen Ende führen.`,
    );
}

/** What happens beside an open step must end by itself, or the case would go on twice. */
function doubledCases(graph: ProcessGraph): string[] {
  return [...graph.steps.values()].filter(isBeside).flatMap((event) => {
    const own = reachable(graph, [event.id]);
    const others = reachable(graph, startOf(graph), { avoiding: new Set([event.id]) });
    if (![...own].some((id) => others.has(id))) return [];
    const name = nameOfStep(graph.tree, event.id);
    return [
      `Was nach „${name}“ geschieht, läuft nebenher und darf nicht in den Ablauf zurückführen.`,
    ];
  });
}

/** What comes right before a step, gateways aside. */
function feeders(graph: ProcessGraph, id: string): TreeElement[] {
  const seen = new Set<string>();
  const open = waysTo(graph, id).map(({ from }) => from);
  const found: TreeElement[] = [];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const step = graph.steps.get(at);
    if (!step || seen.has(at)) continue;
    seen.add(at);
    if (typeOf(step).endsWith("Gateway")) open.push(...waysTo(graph, at).map(({ from }) => from));
    else found.push(step);
  }
  return found;
}

/** Whoever asks for more ticks what is missing at the task before, so nothing may come between. */
function blindRequests(graph: ProcessGraph): string[] {
  return [...withArgument(graph, "request-correction")]
    .filter((id) => feeders(graph, id).some((step) => typeOf(step) !== "UserTask"))
    .map(
      (id) =>
        `„${nameOfStep(graph.tree, id)}“ muss direkt auf eine Aufgabe folgen: Dort wird ausgewählt, was fehlt.`,
    );
}

/** Everything that would let a case stand still, run twice or ask for what was never done; German. */
export const unsoundness = (graph: ProcessGraph): Set<string> =>
  new Set([
    ...unmetNeeds(graph),
    ...blindRequests(graph),
    ...brokenSplits(graph),
    ...doubledCases(graph),
    ...endlessCircles(graph),
  ]);
