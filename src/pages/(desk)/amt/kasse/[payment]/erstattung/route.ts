import { decideRefund } from "#payments";
import { redirect, type Reply } from "#platform/http";
import type { Dependencies } from "../../../../../dependencies.ts";
import { formText } from "../../../../../form-text.ts";
import type { Route } from "../../../../../route-definition.ts";
import type { Visit } from "../../../../../visit.ts";
import { paymentOrThrow, tillDeskOf } from "../../till-desk.ts";
import { paymentPage } from "../route.tsx";

/** A second person releases a refund, or does not. */
async function decide(visit: Visit, house: Dependencies): Promise<Reply> {
  const desk = tillDeskOf(visit, house);
  const open = await paymentOrThrow(desk);
  const id = formText(visit.form, "rueckzahlung");
  const give = formText(visit.form, "entscheidung") === "ja";
  const result = await decideRefund(house, desk.db, { open, who: desk.who, id, give });
  if (result.kind === "impossible")
    return paymentPage(desk, open, { kind: "warning", title: result.sentence, status: 409 });
  return redirect(`/amt/kasse/${open.rows.payment.id}`);
}

export const route = { audience: "staff", portals: "local", POST: decide } satisfies Route;
