import type { Marking, Token } from "./marking.ts";
import type { ProcessModel } from "./process-model.ts";

function placeOf({ elements }: ProcessModel, { at, by, fired, incident }: Token): string {
  const isJoin = elements.get(at)?.type === "parallelGateway";
  return JSON.stringify([at, isJoin ? by : "", fired?.toSorted() ?? [], incident?.kind ?? ""]);
}

/**
 * True when two cases of a process stand at the same places and wait for the same. Numbers of
 * tokens and ways that nobody asks for any more make no difference.
 */
export function samePlaces(model: ProcessModel, a: Marking, b: Marking): boolean {
  const [here, there] = [a, b].map(({ tokens }) =>
    tokens.map((token) => placeOf(model, token)).toSorted(),
  );
  return JSON.stringify(here) === JSON.stringify(there);
}
