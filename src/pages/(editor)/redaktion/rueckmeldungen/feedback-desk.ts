import type { PortalDb } from "#catalogue";
import { may } from "#identity";
import { AppError } from "#platform/errors";
import type { Dependencies } from "../../../dependencies.ts";
import { portalOwner, portalRows } from "../../../portal-rows.ts";
import type { Visit } from "../../../visit.ts";

/** The portal's rows, for an editor of it. Throws AppError `forbidden` for anybody else. */
export function feedbackDesk(visit: Visit, house: Dependencies): PortalDb {
  const who = visit.staff?.staff;
  const thing = { kind: "feedback", authorityId: portalOwner(visit) } as const;
  if (!who || !may(who, "read", thing)) throw new AppError("forbidden");
  return portalRows(visit, house);
}

/** What editors call a service; the id of one that the catalogue has no more. */
export const serviceTitle = (serviceId: string, { catalogue }: Dependencies): string =>
  catalogue.service(serviceId)?.title.de ?? serviceId;
