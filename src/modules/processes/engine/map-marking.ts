import type { Marking, Token } from "./marking.ts";
import type { ProcessModel } from "./process-model.ts";

export type MappedMarking =
  | { kind: "fits"; marking: Marking }
  /** Tokens whose place the other version does not have. */
  | { kind: "unmapped"; tokens: readonly Token[] };

function hasPlace(token: Token, from: ProcessModel, to: ProcessModel): boolean {
  const place = to.elements.get(token.at);
  if (!place || place.type !== from.elements.get(token.at)?.type) return false;
  return place.type !== "parallelGateway" || place.incoming.includes(token.by ?? "");
}

/**
 * The same case in another version of its process: an element is the same when it has the same id
 * and type, a token at a join also needs the flow it came by. Deadlines that the versions do not
 * share are for the caller to start or stop.
 */
export function mapMarking(from: ProcessModel, to: ProcessModel, marking: Marking): MappedMarking {
  const unmapped = marking.tokens.filter((token) => !hasPlace(token, from, to));
  if (unmapped.length > 0) return { kind: "unmapped", tokens: unmapped };
  const tokens = marking.tokens.map(({ fired, ...token }) => {
    const kept = fired?.filter((id) => to.elements.get(token.at)?.boundary.includes(id)) ?? [];
    return kept.length > 0 ? { ...token, fired: kept } : token;
  });
  return { kind: "fits", marking: { ...marking, tokens } };
}
