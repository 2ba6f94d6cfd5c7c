import { changeTextRule } from "#catalogue";
import { AppError } from "#platform/errors";
import { redirect, type Reply } from "#platform/http";
import type { Dependencies } from "../../../../dependencies.ts";
import { formText } from "../../../../form-text.ts";
import type { Route } from "../../../../route-definition.ts";
import type { Visit } from "../../../../visit.ts";
import { textDesk } from "../text-desk.ts";

/** Says whether a second person reads every text of this portal before it goes out. */
async function setRule(visit: Visit, house: Dependencies): Promise<Reply> {
  const desk = textDesk(visit, house);
  if (!desk.may["set-rule"]) throw new AppError("forbidden");
  const wanted = formText(visit.form, "zweite");
  if (wanted !== "ja" && wanted !== "nein") throw new AppError("bad-request");
  const rule = { secondPerson: wanted === "ja", setBy: desk.signature, setAt: visit.now };
  const isChanged = await changeTextRule(desk.db, rule);
  return redirect(isChanged ? "/redaktion/texte?meldung=rule-set" : "/redaktion/texte");
}

export const route = { audience: "staff", portals: "all", POST: setRule } satisfies Route;
