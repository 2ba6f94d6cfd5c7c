import { endDisturbance, listDisturbances } from "#catalogue";
import { redirect, type Reply } from "#platform/http";
import type { Dependencies } from "../../../../dependencies.ts";
import { formText } from "../../../../form-text.ts";
import type { Route } from "../../../../route-definition.ts";
import type { Visit } from "../../../../visit.ts";
import { announcerDesk } from "../announcer-desk.ts";

/** Takes a notice of this portal away again; one that is over already stays so. */
async function end(visit: Visit, house: Dependencies): Promise<Reply> {
  const { db, townId } = announcerDesk(visit, house);
  const wanted = formText(visit.form, "stoerung");
  const all = await listDisturbances(house.databases.region, visit.now);
  const own = all.find((one) => one.id === wanted && one.townId === townId);
  if (own) await endDisturbance(db, own.id, visit.now);
  const meldung = (await house.disturbances.atOnce()) ? "ended" : "ended-late";
  return redirect(`/redaktion/stoerungen?meldung=${meldung}`);
}

export const route = { audience: "staff", portals: "all", POST: end } satisfies Route;
