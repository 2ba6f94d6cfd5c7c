import { AppError } from "#platform/errors";
import { redirect, type Reply } from "#platform/http";
import { replayJob } from "#platform/jobs";
import type { Dependencies } from "../../../dependencies.ts";
import { formText } from "../../../form-text.ts";
import type { Route } from "../../../route-definition.ts";
import type { Visit } from "../../../visit.ts";
import { mayReplay, operatorDesk } from "../operator-desk.ts";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Gives a job that was given up all its tries again. */
async function replay(visit: Visit, house: Dependencies): Promise<Reply> {
  const desk = operatorDesk(visit, house);
  const [authorityId, id] = [formText(visit.form, "verwaltung"), formText(visit.form, "auftrag")];
  if (!UUID.test(id)) throw new AppError("bad-request", { detail: "no id of a job" });
  if (!mayReplay(desk, authorityId)) throw new AppError("forbidden");
  const replaying = { authorityId, id, staffId: desk.who.id, now: visit.now };
  const isReplayed = await replayJob(house.databases.worker, replaying);
  if (isReplayed) house.wakeWorker();
  return redirect(`/betrieb?ergebnis=${isReplayed ? "replayed" : "not-dead"}`);
}

export const route = { audience: "staff", portals: "roof", POST: replay } satisfies Route;
