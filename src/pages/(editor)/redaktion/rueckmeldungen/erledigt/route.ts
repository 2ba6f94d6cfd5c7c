import { deleteFeedback } from "#feedback";
import { redirect, type Reply } from "#platform/http";
import type { Dependencies } from "../../../../dependencies.ts";
import { formText } from "../../../../form-text.ts";
import type { Route } from "../../../../route-definition.ts";
import type { Visit } from "../../../../visit.ts";
import { feedbackDesk } from "../feedback-desk.ts";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Forgets what is done with; what somebody else did already stays so. */
async function settle(visit: Visit, house: Dependencies): Promise<Reply> {
  const db = feedbackDesk(visit, house);
  const id = formText(visit.form, "rueckmeldung");
  if (UUID.test(id)) await deleteFeedback(db, id);
  return redirect("/redaktion/rueckmeldungen?meldung=settled");
}

export const route = { audience: "staff", portals: "all", POST: settle } satisfies Route;
