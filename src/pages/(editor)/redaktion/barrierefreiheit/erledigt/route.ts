import { deleteReport, reportedBarriers } from "#accessibility";
import { redirect, type Reply } from "#platform/http";
import type { Dependencies } from "../../../../dependencies.ts";
import { formText } from "../../../../form-text.ts";
import type { Route } from "../../../../route-definition.ts";
import type { Visit } from "../../../../visit.ts";
import { accessibilityDesk } from "../accessibility-desk.ts";

/** Forgets a report that is dealt with. */
async function settle(visit: Visit, house: Dependencies): Promise<Reply> {
  const { db } = accessibilityDesk(visit, house);
  const wanted = formText(visit.form, "meldung");
  const report = (await reportedBarriers(db, house.keyring)).find(({ id }) => id === wanted);
  if (report) await deleteReport(db, report.id);
  return redirect("/redaktion/barrierefreiheit?meldung=settled");
}

export const route = { audience: "staff", portals: "all", POST: settle } satisfies Route;
