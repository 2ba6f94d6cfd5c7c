import { insertReview } from "#accessibility";
import { dayOf } from "#platform/clock";
import { redirect, type Reply } from "#platform/http";
import type { Dependencies } from "../../../../dependencies.ts";
import type { Route } from "../../../../route-definition.ts";
import type { Visit } from "../../../../visit.ts";
import { accessibilityDesk } from "../accessibility-desk.ts";

/** Notes that the statement was looked through today. */
async function confirm(visit: Visit, house: Dependencies): Promise<Reply> {
  const { db, who } = accessibilityDesk(visit, house);
  await insertReview(db, { day: dayOf(visit.now), staffId: who.id });
  return redirect("/redaktion/barrierefreiheit?meldung=confirmed");
}

export const route = { audience: "staff", portals: "all", POST: confirm } satisfies Route;
