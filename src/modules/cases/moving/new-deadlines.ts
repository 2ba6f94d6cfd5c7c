import type { AdoptedPackage } from "#library";
import { dueInstant, type Marking, openWork, type ProcessModel } from "#processes";
import type { Temporal } from "#platform/clock";
import { caseScope } from "../case-scope.ts";
import type { CaseState } from "../case-state.ts";

/** A deadline that begins when a case moves. */
export type NewDeadline = { token: number; element: string; due: Temporal.Instant };

const runningIn = (model: ProcessModel, marking: Marking): Set<string> =>
  new Set(
    openWork(marking, model).flatMap(({ token, deadlines }) =>
      deadlines.map((id) => `${token} ${id}`),
    ),
  );

type Moved = { state: CaseState; from: AdoptedPackage; to: AdoptedPackage; now: Temporal.Instant };

/**
 * Deadlines that only the new version has at the places of a case; they count from the move.
 * Those that both have go on and keep their day. undefined when one of them cannot be computed.
 */
export function newDeadlines({ state, from, to, now }: Moved): NewDeadline[] | undefined {
  const there = to.configured.package.process;
  const before = runningIn(from.configured.package.process, state.marking);
  const scope = caseScope({ state, adopted: to }, now);
  const begun: NewDeadline[] = [];
  for (const { token, deadlines } of openWork(state.marking, there))
    for (const element of deadlines.filter((id) => !before.has(`${token} ${id}`))) {
      const timer = there.elements.get(element);
      const due = timer?.type === "boundaryTimer" && dueInstant(timer.after, scope, now);
      if (!due) return undefined;
      begun.push({ token, element, due });
    }
  return begun;
}
