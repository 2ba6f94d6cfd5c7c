import { placeOf, type ServiceType } from "#catalogue";
import { dayOf } from "#platform/clock";
import type { TextDesk } from "./text-desk.ts";

/** Towns of the portal where nobody is in charge of a service. */
export function missingOffices(service: ServiceType, { visit, house }: TextDesk): string[] {
  const { region, catalogue } = house;
  const here = placeOf(visit.portal);
  const towns =
    here === "roof" ? region.authorities.filter(({ kind }) => kind !== "district") : [here];
  const day = dayOf(visit.now);
  return towns
    .filter((place) => catalogue.responsible({ service, place, day }).kind === "nobody")
    .map(({ shortName }) => shortName);
}
