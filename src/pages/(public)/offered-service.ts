import type { Authority } from "#authorities";
import {
  onlineOffers,
  type OnlineOffer,
  placeOf,
  type PortalDay,
  type Responsible,
  type ServiceType,
} from "#catalogue";
import { dayOf } from "#platform/clock";
import type { Dependencies } from "../dependencies.ts";
import type { Visit } from "../visit.ts";

/** A service as the visited portal offers it. */
export type OfferedService = {
  service: ServiceType;
  responsible: Responsible;
  offers: readonly OnlineOffer[];
};

export const portalDay = ({ portal, now }: Visit): PortalDay => ({ portal, day: dayOf(now) });

export const offeredService = (
  service: ServiceType,
  visit: Visit,
  house: Dependencies,
): OfferedService => offeredIn(placeOf(visit.portal), service, { visit, house });

/** The service as it is offered to somebody from a place, whatever portal they are on. */
export function offeredIn(
  place: Authority | "roof",
  service: ServiceType,
  { visit, house: { catalogue, online } }: { visit: Visit; house: Dependencies },
): OfferedService {
  const responsible = catalogue.responsible({ service, place, day: portalDay(visit).day });
  return { service, responsible, offers: onlineOffers(service, responsible, online) };
}
