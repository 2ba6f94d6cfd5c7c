import { may } from "#identity";
import { openPayment, type OpenPayment } from "#payments";
import { AppError } from "#platform/errors";
import type { Dependencies } from "../../../dependencies.ts";
import type { Visit } from "../../../visit.ts";
import { type Desk, deskOf, isId } from "../desk.ts";

/** A member of staff who sees to the money. Throws AppError `forbidden` for everybody else. */
export function tillDeskOf(visit: Visit, house: Dependencies): Desk {
  const desk = deskOf(visit, house);
  const { who, authorityId } = desk;
  if (!may(who, "see", { kind: "till", authorityId })) throw new AppError("forbidden");
  return desk;
}

/** The payment of the URL. Throws AppError `not-found`. */
export async function paymentOrThrow({ visit, house, db }: Desk): Promise<OpenPayment> {
  const id = visit.params["payment"];
  const open = isId(id) ? await openPayment(house, db, id) : undefined;
  if (!open) throw new AppError("not-found");
  return open;
}
