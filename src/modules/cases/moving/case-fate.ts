import { walk } from "#forms";
import type { AdoptedPackage } from "#library";
import { mapMarking, type Marking, samePlaces } from "#processes";
import type { Temporal } from "#platform/clock";
import { correctionSurroundings } from "../corrections.ts";
import type { CaseHistory } from "./case-history.ts";
import { type NewDeadline, newDeadlines } from "./new-deadlines.ts";
import { replayCase } from "./replay-case.ts";
import { type Ahead, whatIsAhead } from "./what-is-ahead.ts";

/**
 * Why a case stays on its version.
 * - `no-place`: the step it is at is not there any more (`at`: steps)
 * - `other-way`: with the new version it would have come another way
 * - `unknown-way`: how it came here cannot be played again
 * - `letter-gone`: it has a letter that the new version does not have (`at`: letters)
 * - `question-gone`: the applicant is being asked for something that is not asked any more
 * - `deadline-unclear`: a new deadline cannot be computed for it
 */
export type StayReason =
  "no-place" | "other-way" | "unknown-way" | "letter-gone" | "question-gone" | "deadline-unclear";

/** Where a case stands on the new version, and the deadlines that begin there. */
export type NewPlace = { marking: Marking; deadlines: readonly NewDeadline[] };

/** What a new version means for a case that runs. */
export type CaseFate =
  /** Whatever changed lies behind it or does not concern it. It stays as it is. */
  | { kind: "unaffected" }
  /** It moves by itself. */
  | { kind: "moves"; place: NewPlace }
  /**
   * What lies ahead needs answers nobody asked the applicant for (`missing`: fields). With a
   * place the applicant is at it and is asked along with the rest; without, the office has to ask.
   */
  | { kind: "applicant"; missing: readonly string[]; place?: NewPlace }
  | { kind: "stays"; reason: StayReason; at: readonly string[] };

export type Versions = { from: AdoptedPackage; to: AdoptedPackage };

type Weighing = {
  history: CaseHistory;
  versions: Versions;
  postcodes: ReadonlySet<string>;
  now: Temporal.Instant;
};

const stays = (reason: StayReason, at: readonly string[] = []): CaseFate => ({
  kind: "stays",
  reason,
  at,
});

/** Answers that the new form needs from this applicant and something ahead names. */
function missingAnswers(
  { history, versions, postcodes, now }: Weighing,
  { rules }: Ahead,
): string[] {
  const { state } = history;
  const { to } = versions;
  const { form } = to.configured.package;
  const asked = { niveau: state.personId === null ? "none" : "basis", postcodes, now };
  const { pages } = walk(
    form,
    state.data.answers,
    correctionSurroundings({ state, adopted: to }, asked),
  );
  const names = new Set(rules.match(/[A-Za-z][A-Za-z0-9]*/g));
  return pages.flatMap(({ missing }) => missing).filter((field) => names.has(field));
}

/** What speaks against moving before anything is played. */
function obstacle({ history, versions }: Weighing): CaseFate | undefined {
  const { letters, form } = versions.to.configured.package;
  const lost = history.letters.filter((letter) => !letters.has(letter));
  if (lost.length > 0) return stays("letter-gone", [...new Set(lost)]);
  const unasked = history.asked?.filter((field) => !form.fields.has(field)) ?? [];
  return unasked.length > 0 ? stays("question-gone") : undefined;
}

/**
 * What changing to another version means for a case: its marking is mapped by the ids of the
 * elements, and what happened to it is played again, which must lead to the same place. Pure.
 */
export function caseFate(weighing: Weighing): CaseFate {
  const { history, versions } = weighing;
  const { from, to } = versions;
  const { marking } = history.state;
  const here = from.configured.package.process;
  const there = to.configured.package.process;
  const mapped = mapMarking(here, there, marking);
  if (mapped.kind === "unmapped")
    return stays(
      "no-place",
      mapped.tokens.map(({ at }) => at),
    );
  const ahead = whatIsAhead(to, mapped.marking);
  const before = whatIsAhead(from, marking);
  if (before.rules === ahead.rules && before.rest === ahead.rest) return { kind: "unaffected" };
  const against = obstacle(weighing);
  if (against) return against;
  const known = replayCase(history, from);
  if (!known || !samePlaces(here, known, marking)) return stays("unknown-way");
  const played = replayCase(history, to);
  if (!played || !samePlaces(there, played, mapped.marking)) return stays("other-way");
  const state = { ...history.state, marking: mapped.marking };
  const deadlines = newDeadlines({ state, from, to, now: weighing.now });
  if (!deadlines) return stays("deadline-unclear");
  const place = { marking: mapped.marking, deadlines };
  const missing = missingAnswers(weighing, ahead);
  if (missing.length === 0) return { kind: "moves", place };
  return { kind: "applicant", missing, ...(history.asked !== undefined && { place }) };
}
