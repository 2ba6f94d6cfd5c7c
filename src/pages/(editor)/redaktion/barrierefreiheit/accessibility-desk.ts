import type { PortalDb } from "#catalogue";
import { may, type StaffMember } from "#identity";
import { AppError } from "#platform/errors";
import type { Dependencies } from "../../../dependencies.ts";
import { portalOwner, portalRows } from "../../../portal-rows.ts";
import type { Visit } from "../../../visit.ts";

/** An editor who answers for the accessibility of a portal. */
export type AccessibilityDesk = {
  visit: Visit;
  house: Dependencies;
  who: StaffMember;
  db: PortalDb;
};

/** Throws AppError `forbidden` for staff who do not answer for it here. */
export function accessibilityDesk(visit: Visit, house: Dependencies): AccessibilityDesk {
  const who = visit.staff?.staff;
  const thing = { kind: "accessibility", authorityId: portalOwner(visit) } as const;
  if (!who || !may(who, "answer", thing)) throw new AppError("forbidden");
  return { visit, house, who, db: portalRows(visit, house) };
}
