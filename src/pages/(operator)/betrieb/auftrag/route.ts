import { AppError } from "#platform/errors";
import { redirect, type Reply } from "#platform/http";
import { replayJobs } from "#platform/jobs";
import type { Dependencies } from "../../../dependencies.ts";
import { formText } from "../../../form-text.ts";
import type { Route } from "../../../route-definition.ts";
import type { Visit } from "../../../visit.ts";
import { mayReplay, operatorDesk } from "../operator-desk.ts";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const STANDINGS = ["dead", "retrying"] as const;

/** One job, or all of a kind in a town that fail in the same way. */
function jobsIn({ form }: Visit): Parameters<typeof replayJobs>[1]["jobs"] {
  const [id, kind] = [formText(form, "auftrag"), formText(form, "art")];
  const standing = STANDINGS.find((one) => one === formText(form, "stand"));
  if (UUID.test(id)) return { id };
  if (kind !== "" && standing) return { kind, standing };
  throw new AppError("bad-request", { detail: "neither the id of a job nor a kind" });
}

/** Lets jobs try again now; those that were given up get all their tries again. */
async function replay(visit: Visit, house: Dependencies): Promise<Reply> {
  const desk = operatorDesk(visit, house);
  const authorityId = formText(visit.form, "verwaltung");
  const jobs = jobsIn(visit);
  if (!mayReplay(desk, authorityId)) throw new AppError("forbidden");
  const replaying = { authorityId, jobs, staffId: desk.who.id, now: visit.now };
  const count = await replayJobs(house.databases.worker, replaying);
  if (count > 0) house.wakeWorker();
  return redirect(`/betrieb?versucht=${count}`);
}

export const route = { audience: "staff", portals: "roof", POST: replay } satisfies Route;
