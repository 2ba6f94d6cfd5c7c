import type { InCharge } from "#catalogue";
import { portalDay } from "../../offered-service.ts";
import { urlOn } from "../../portal-of.ts";
import type { ServicePage } from "./service-page.ts";

/** The service by which people book a time at the counter. */
const BOOKING = "termin";

/** Where an appointment with the office in charge is made; undefined where the town offers none. */
export function bookingUrl(
  { house, visit, service }: Pick<ServicePage, "house" | "visit" | "service">,
  { authority }: InCharge,
): string | undefined {
  const booking = house.catalogue.service(BOOKING);
  if (!booking || service.id === BOOKING) return undefined;
  const { day } = portalDay(visit);
  const answer = house.catalogue.responsible({ service: booking, place: authority, day });
  return answer.kind === "authority"
    ? urlOn(authority, `/leistungen/${BOOKING}`, house)
    : undefined;
}
