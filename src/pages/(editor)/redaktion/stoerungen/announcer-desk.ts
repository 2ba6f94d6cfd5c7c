import type { PortalDb } from "#catalogue";
import { may, type StaffMember } from "#identity";
import { AppError } from "#platform/errors";
import type { Dependencies } from "../../../dependencies.ts";
import { portalOwner, portalRows } from "../../../portal-rows.ts";
import type { Visit } from "../../../visit.ts";

/** Somebody who says what does not work: for a town on its portal, for the region on the roof. */
export type AnnouncerDesk = {
  visit: Visit;
  house: Dependencies;
  who: StaffMember;
  /** Null on the roof. */
  townId: string | null;
  db: PortalDb;
};

/** Throws AppError `forbidden` for staff who announce nothing here. */
export function announcerDesk(visit: Visit, house: Dependencies): AnnouncerDesk {
  const townId = portalOwner(visit);
  const who = visit.staff?.staff;
  if (!who || !may(who, "announce", { kind: "disturbance", authorityId: townId }))
    throw new AppError("forbidden");
  return { visit, house, who, townId, db: portalRows(visit, house) };
}
