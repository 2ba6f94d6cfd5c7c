import { type OnlineOffer, onlineOffers, placeOf, type ServiceType } from "#catalogue";
import { dayOf } from "#platform/clock";
import { inLanguage } from "#platform/i18n";
import type { Dependencies } from "../../../../dependencies.ts";
import type { Visit } from "../../../../visit.ts";

/** A service as the API lists it; described in `openapi-document.ts`. */
export type ListedService = {
  id: string;
  leika: readonly string[];
  title: string;
  level: ServiceType["level"];
  url: string;
  online: boolean;
};

export function listedService(
  service: ServiceType,
  { portal, language, now }: Visit,
  { catalogue, online, addresses }: Dependencies,
): ListedService {
  const question = { service, place: placeOf(portal), day: dayOf(now) };
  const offers: readonly OnlineOffer[] = onlineOffers(
    service,
    catalogue.responsible(question),
    online,
  );
  return {
    id: service.id,
    leika: service.leika,
    title: inLanguage(service.title, language),
    level: service.level,
    url: addresses.url(portal, `/leistungen/${service.id}`),
    online: offers.length > 0,
  };
}
