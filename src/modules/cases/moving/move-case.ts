import type { ProcessElement } from "#processes";
import type { AdoptedPackage } from "#library";
import type { Temporal } from "#platform/clock";
import type { AuthorityDb } from "#platform/db";
import { timerJob } from "../case-jobs.ts";
import type { CaseState } from "../case-state.ts";
import type { Change } from "../change.ts";
import { saveCase } from "../save-case.ts";
import type { NewPlace, Versions } from "./case-fate.ts";
import { type MovableCase, reassignTask } from "./moving-queries.ts";

type Move = {
  versions: Versions;
  place: NewPlace;
  /** Who published the version; null: it came by itself. */
  staffId: string | null;
  now: Temporal.Instant;
  /** Other rows, in the same transaction. */
  write: (db: AuthorityDb) => Promise<void>;
};

const movedEvent = (state: CaseState, { versions, staffId, now }: Move): Change => ({
  kind: "event",
  event: {
    kind: "version-changed",
    element: String(versions.to.revision),
    actor: staffId === null ? "system" : "staff",
    ...(staffId !== null && { staffId }),
    isPublic: false,
    at: now,
    detail: { from: state.adoptionRevision, to: versions.to.revision },
  },
});

/** Who works on a step; undefined for what no task is. */
function workAt(adopted: AdoptedPackage, element: ProcessElement | undefined) {
  if (element?.type !== "userTask") return undefined;
  const office = adopted.roleSlots[element.role];
  return office === undefined ? undefined : { office, needs: element.may };
}

/** Open tasks that the new version gives to others; what somebody handed over stays where it is. */
function reassigned({ from, to }: Versions, { marking }: NewPlace) {
  const elementIn = (adopted: AdoptedPackage, id: string) =>
    adopted.configured.package.process.elements.get(id);
  return marking.tokens.flatMap(({ id, at }) => {
    const [before, after] = [workAt(from, elementIn(from, at)), workAt(to, elementIn(to, at))];
    const isSame = before?.office === after?.office && before?.needs === after?.needs;
    return after && !isSame ? [{ token: id, ...after }] : [];
  });
}

/**
 * Lets a case go on with another version: it stands where it stood, its tasks and deadlines are the
 * ones it had. Throws AppError `conflict` when somebody changed it meanwhile.
 */
export async function moveCase(
  db: AuthorityDb,
  { history: { state }, key }: MovableCase,
  move: Move,
): Promise<void> {
  const { versions, place, now } = move;
  const moved: CaseState = {
    ...state,
    marking: place.marking,
    packageHash: versions.to.baseHash,
    adoptionRevision: versions.to.revision,
  };
  const timers = place.deadlines.map(({ token, element, due }): Change => ({
    kind: "job",
    job: timerJob({ caseId: state.id, token, element }, due, now),
  }));
  await db.transaction(async (inner) => {
    const changes = [movedEvent(state, move), ...timers];
    await saveCase(inner, moved, { changes, dataKey: key.dataKey });
    for (const task of reassigned(versions, place))
      await reassignTask(inner, { caseId: state.id, ...task });
    await move.write(inner);
  });
}
