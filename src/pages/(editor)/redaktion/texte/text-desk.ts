import type { PortalDb, Signature } from "#catalogue";
import { may, type StaffMember } from "#identity";
import { AppError } from "#platform/errors";
import type { Dependencies } from "../../../dependencies.ts";
import { portalOwner, portalRows } from "../../../portal-rows.ts";
import type { Visit } from "../../../visit.ts";

/** Somebody at the texts: of the region on the roof, of what a town adds on its portal. */
export type TextDesk = {
  visit: Visit;
  house: Dependencies;
  who: StaffMember;
  signature: Signature;
  /** Null on the roof. */
  townId: string | null;
  db: PortalDb;
  may: Record<"edit" | "approve" | "set-rule", boolean>;
};

/** Throws AppError `forbidden` for staff who have nothing to do with texts here. */
export function textDesk(visit: Visit, house: Dependencies): TextDesk {
  const townId = portalOwner(visit);
  const thing = { kind: "texts", authorityId: townId } as const;
  const who = visit.staff?.staff;
  if (!who || !may(who, "see", thing)) throw new AppError("forbidden");
  return {
    ...{ visit, house, who, townId, db: portalRows(visit, house) },
    signature: { id: who.id, name: who.name },
    may: {
      edit: may(who, "edit", thing),
      approve: may(who, "approve", thing),
      "set-rule": may(who, "set-rule", thing),
    },
  };
}

/** The same, for those who write. Throws AppError `forbidden` for all others. */
export function writingDesk(visit: Visit, house: Dependencies): TextDesk {
  const desk = textDesk(visit, house);
  if (!desk.may.edit) throw new AppError("forbidden");
  return desk;
}
