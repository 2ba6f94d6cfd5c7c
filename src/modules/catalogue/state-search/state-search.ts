import { type Clock, dayOf, type Temporal } from "#platform/clock";
import type { Log } from "#platform/log";
import { countableQuestion } from "../search/countable-question.ts";
import type { StateHit, StateSearchProvider } from "./contract.ts";

/** `not-asked`: there is no such search, or the question looks as if it were about a person. */
export type StateAnswer =
  { kind: "found"; hits: readonly StateHit[] } | { kind: "unavailable" } | { kind: "not-asked" };

/** Asks the search of the Land. Never waits longer than its deadline, never throws, keeps nothing. */
export type StateSearch = (query: string) => Promise<StateAnswer>;

/** For a portal without it. */
export const noStateSearch: StateSearch = async () => ({ kind: "not-asked" });

type StateSearchOptions = {
  provider: StateSearchProvider;
  clock: Clock;
  log: Log;
  /** How long a page may wait for it. */
  deadlineMs?: number | undefined;
};

const DEADLINE_MS = 800;
/** A search that fails so often in a row is left alone for a while: nobody waits for it then. */
const FAILURES = 3;
const PAUSE = { seconds: 30 };
/** Questions at once; more are not asked, so that theirs being slow costs us nothing. */
const MOST_AT_ONCE = 8;

export function createStateSearch(options: StateSearchOptions): StateSearch {
  const { provider, clock, log, deadlineMs = DEADLINE_MS } = options;
  let failures = 0;
  let asking = 0;
  let pausedUntil: Temporal.Instant | undefined;

  const failed = (problem: string): StateAnswer => {
    failures += 1;
    log.warn({ problem, failures }, "the search of the Land did not answer");
    if (failures >= FAILURES) pausedUntil = clock.now().add(PAUSE);
    return { kind: "unavailable" };
  };
  const isPaused = (): boolean =>
    pausedUntil !== undefined && pausedUntil.epochMilliseconds > clock.now().epochMilliseconds;

  return async (query) => {
    const question = countableQuestion(query);
    if (question === undefined) return { kind: "not-asked" };
    if (isPaused() || asking >= MOST_AT_ONCE) return { kind: "unavailable" };
    asking += 1;
    try {
      const signal = AbortSignal.timeout(deadlineMs);
      const asked = await provider({ query: question, day: dayOf(clock.now()), signal });
      if (asked.kind !== "answer") return failed(asked.problem);
      failures = 0;
      return { kind: "found", hits: asked.answer };
    } finally {
      asking -= 1;
    }
  };
}
