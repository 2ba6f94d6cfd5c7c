import { returnTask } from "#cases";
import type { Reply } from "#platform/http";
import type { Dependencies } from "../../../../../dependencies.ts";
import type { Route } from "../../../../../route-definition.ts";
import type { Visit } from "../../../../../visit.ts";
import { deskOf } from "../../../desk.ts";
import { showCase } from "../../../vorgang/[case]/route.tsx";
import { backToCase, taskAtHand } from "../task-at-hand.ts";

async function giveBack(visit: Visit, house: Dependencies): Promise<Reply> {
  const desk = deskOf(visit, house);
  const { task, loaded } = await taskAtHand(desk);
  const result = await returnTask(desk.db, loaded, { who: desk.who, task });
  if (result.kind === "returned") return backToCase(loaded);
  const shown = { taskId: task.id, outcome: undefined, notice: result.reason };
  return showCase(desk, loaded, { shown, status: 409 });
}

export const route = { audience: "staff", portals: "local", POST: giveBack } satisfies Route;
