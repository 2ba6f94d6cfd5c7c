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

export function offeredService(
  service: ServiceType,
  visit: Visit,
  { catalogue, online }: Dependencies,
): OfferedService {
  const { portal, day } = portalDay(visit);
  const responsible = catalogue.responsible({ service, place: placeOf(portal), day });
  return { service, responsible, offers: onlineOffers(service, responsible, online) };
}
