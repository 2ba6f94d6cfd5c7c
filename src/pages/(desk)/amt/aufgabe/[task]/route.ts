import { completeTask } from "#cases";
import { AppError, isAppError } from "#platform/errors";
import { redirect, type Reply } from "#platform/http";
import type { Dependencies } from "../../../../dependencies.ts";
import { formText, formTexts } from "../../../../form-text.ts";
import type { Route } from "../../../../route-definition.ts";
import type { Visit } from "../../../../visit.ts";
import { caseOrThrow, type Desk, deskOf } from "../../desk.ts";
import { casePageTexts } from "../../texts.ts";
import { DONE, showCase } from "../../vorgang/[case]/route.tsx";
import { taskAtHand } from "./task-at-hand.ts";

/** First the outcome is chosen, then what it asks for is entered; without script that is two posts. */
async function work(visit: Visit, house: Dependencies): Promise<Reply> {
  const desk = deskOf(visit, house);
  const { task, loaded } = await taskAtHand(desk);
  const outcome = formText(visit.form, "_ergebnis");
  const reopen = formTexts(visit.form, "_ergaenzen");
  const chosen = { taskId: task.id, outcome: outcome || undefined, reopen };
  if (formText(visit.form, "_schritt") === "waehlen" && outcome)
    return showCase(desk, loaded, { shown: chosen });
  const completion = { who: desk.who, task, outcome, reopen, body: visit.form, now: visit.now };
  const result = await completeTask(desk.db, loaded, completion).catch((error: unknown) => {
    if (isAppError(error) && error.code === "conflict") return { kind: "conflict" as const };
    throw error;
  });
  switch (result.kind) {
    case "completed":
      house.wakeWorker();
      return redirect(`/amt/vorgang/${loaded.state.id}?${DONE}=1`);
    case "refused":
      throw new AppError("forbidden", { detail: `task ${task.id}: ${task.needs}` });
    case "conflict":
      return afterConflict(desk, loaded.state.id);
    case "problems":
      return showCase(desk, loaded, { shown: { ...chosen, ...result }, status: 422 });
  }
}

/** Somebody was faster: the case as it is now. */
async function afterConflict(desk: Desk, caseId: string): Promise<Reply> {
  const fresh = await caseOrThrow(desk, caseId);
  const shown = { taskId: "", outcome: undefined, notice: casePageTexts.conflict };
  return showCase(desk, fresh, { shown, status: 409 });
}

export const route = { audience: "staff", portals: "local", POST: work } satisfies Route;
