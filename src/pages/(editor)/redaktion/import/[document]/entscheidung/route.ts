import { type Decision, listProposals, saveDecision } from "#catalogue";
import { AppError } from "#platform/errors";
import { redirect, type Reply } from "#platform/http";
import type { Dependencies } from "../../../../../dependencies.ts";
import { formText } from "../../../../../form-text.ts";
import type { Route } from "../../../../../route-definition.ts";
import type { Visit } from "../../../../../visit.ts";
import { documentOrThrow, importDesk } from "../../import-desk.ts";

const isDecision = (text: string): text is Decision => text === "taken" || text === "dismissed";

/** Notes what an editor makes of a proposal. The catalogue stays as it is. */
async function decide(visit: Visit, house: Dependencies): Promise<Reply> {
  const desk = importDesk(visit, house);
  const { id } = await documentOrThrow(desk);
  const decision = formText(visit.form, "entscheidung");
  const place = Number(formText(visit.form, "vorschlag"));
  const { region } = house.databases;
  const proposals = await listProposals(region, id);
  if (!isDecision(decision) || !proposals.some((one) => one.place === place))
    throw new AppError("bad-request");
  const by = { decision, by: desk.who.id, now: visit.now };
  await saveDecision(region, { documentId: id, place }, by);
  const page = Number(formText(visit.form, "seite")) || 1;
  return redirect(`/redaktion/import/${id}?seite=${page}#vorschlag-${place}`);
}

export const route = { audience: "staff", portals: "all", POST: decide } satisfies Route;
