import type { ServiceType, StateAnswer } from "#catalogue";
import type { Dependencies } from "../../dependencies.ts";
import type { Visit } from "../../visit.ts";
import { type Asked, isNarrowed } from "./asked.ts";

/** Titles come from elsewhere; pages show only so much of them. */
const LONGEST = 200;

/**
 * Asks the search of the Land for a visitor of the roof portal. What our own list shows anyway
 * (the same LeiKa key) is left out.
 */
export async function askState(
  asked: Asked,
  own: readonly ServiceType[],
  { visit, house }: { visit: Visit; house: Dependencies },
): Promise<StateAnswer> {
  if (visit.portal.kind !== "roof" || asked.query === "" || isNarrowed(asked))
    return { kind: "not-asked" };
  const answer = await house.exchange.stateSearch(asked.query);
  if (answer.kind !== "found") return answer;
  const known = new Set(own.flatMap(({ leika }) => leika));
  return {
    kind: "found",
    hits: answer.hits
      .filter(({ leika }) => !leika.some((key) => known.has(key)))
      .map((hit) => ({
        ...hit,
        title: hit.title.slice(0, LONGEST),
        text: hit.text?.slice(0, LONGEST),
        provider: hit.provider?.slice(0, LONGEST),
      })),
  };
}
