import { type Authority, findPlace, type PlaceFound } from "#authorities";
import { cleanQuery, placeOf, type ServiceType } from "#catalogue";
import type { Dependencies } from "../../dependencies.ts";
import type { Place } from "../../responsible-at.ts";
import type { Visit } from "../../visit.ts";
import { chosenTown } from "../chosen-town.ts";
import { portalDay } from "../offered-service.ts";

const ALTERNATIVES = 4;

/** What somebody typed into the form. */
export type Typed = { service: string; where: string };

export type Understood = {
  typed: Typed;
  /** The service that is meant most likely. */
  service: ServiceType | undefined;
  /** What else may be meant. */
  others: readonly ServiceType[];
  places: readonly Place[];
  /** How the place was understood; undefined when none was typed. */
  found: PlaceFound | undefined;
};

type Grounds = { visit: Visit; house: Dependencies };

/** A service by its id, by a LeiKa key, or by whatever words people use for it. */
async function servicesFor(
  text: string,
  { visit, house }: Grounds,
): Promise<readonly ServiceType[]> {
  const { catalogue, search } = house;
  const named = catalogue.service(text) ?? catalogue.serviceByKey(text);
  if (named) return [named];
  const asked = { query: text, at: portalDay(visit), limit: ALTERNATIVES + 1 };
  const { outcome, services } = await search.find(asked);
  return outcome === "nothing" ? [] : services;
}

/** Where nothing was typed, the place is that of the portal, or the remembered town. */
const placesOf = (found: PlaceFound | undefined, { visit, house }: Grounds): readonly Place[] => {
  if (!found) return [chosenTown(visit, house) ?? placeOf(visit.portal)];
  return authoritiesOf(found);
};

const authoritiesOf = (found: PlaceFound): readonly Authority[] => {
  if (found.kind === "place") return [found.authority];
  return "authorities" in found ? found.authorities : [];
};

/** Undefined as long as nothing was asked. */
export async function understood(
  visit: Visit,
  house: Dependencies,
): Promise<Understood | undefined> {
  const { leistung, wo } = visit.query;
  if (leistung === undefined && wo === undefined) return undefined;
  const typed = { service: cleanQuery(leistung ?? ""), where: cleanQuery(wo ?? "") };
  const grounds = { visit, house };
  const [service, ...others] = typed.service ? await servicesFor(typed.service, grounds) : [];
  const found = typed.where ? findPlace(typed.where, house.region) : undefined;
  return { typed, service, others, places: placesOf(found, grounds), found };
}
