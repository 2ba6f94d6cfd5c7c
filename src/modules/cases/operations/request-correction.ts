import { newId } from "#platform/ids";
import type { CaseData, StepResult } from "../case-data.ts";
import { insertCorrection } from "../correction-queries.ts";
import { failed, type Operate } from "./operation-run.ts";

/** The last step at which somebody ticked fields. */
function lastReopening(data: CaseData): StepResult | undefined {
  return Object.values(data.steps)
    .filter(({ reopen }) => reopen !== undefined && reopen.length > 0)
    .toSorted((a, b) => (a.on < b.on ? 1 : -1))[0];
}

/** Opens the ticked fields for the applicant, and only these. */
export const requestCorrection: Operate = ({ open, key, now }) => {
  const reopening = lastReopening(open.state.data);
  if (!reopening?.reopen) return failed("nothing-to-correct");
  const { reopen } = reopening;
  const { personId } = open.state;
  return {
    kind: "done",
    changes: [
      {
        kind: "event",
        event: { kind: "correction-asked", actor: "system", isPublic: true, at: now },
      },
    ],
    write: (db) =>
      insertCorrection(db, key, {
        id: newId(),
        personId,
        content: { fields: reopen },
        askedAt: now,
      }),
  };
};
