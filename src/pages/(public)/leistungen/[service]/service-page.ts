import type { Authority, Portal } from "#authorities";
import { type InCharge, placeOf, ruleOn, type ServiceFact, type ServiceType } from "#catalogue";
import type { Dependencies } from "../../../dependencies.ts";
import type { Visit } from "../../../visit.ts";
import { chosenTown } from "../../chosen-town.ts";
import { type OfferedService, offeredIn, portalDay } from "../../offered-service.ts";
import { urlOn } from "../../portal-of.ts";

type Handover = {
  href: string;
  to: Authority;
  /** Name of the town for which it is responsible. */
  town: string;
};

/** All that the page of a service shows. */
export type ServicePage = OfferedService & {
  visit: Visit;
  house: Dependencies;
  /** What is known about the service, with the values of the town. */
  facts: readonly ServiceFact[];
  /** The portal that handed the person over. */
  from: Portal | undefined;
  /** Office in charge, as far as the place tells. */
  inCharge: InCharge | undefined;
  /** Another authority's page of the same service, with a way back. */
  handover: Handover | undefined;
  /** What to have ready, from the form of the online application; empty without one. */
  prepared: readonly string[];
};

type Asked = { id: string; from: Portal | undefined; visit: Visit; house: Dependencies };

/**
 * Whose service it is: a Kreis alone does not tell which of its towns is meant, the portal somebody
 * comes from does; on the roof the remembered town does, unless the Standesamt of an event counts.
 */
function placeFor(service: ServiceType, { visit, from, house }: Asked): Authority | "roof" {
  const here = placeOf(visit.portal);
  if (here === "roof") {
    const rule = ruleOn(service, portalDay(visit).day)?.rule;
    return (rule !== "registering-office" && chosenTown(visit, house)) || here;
  }
  if (from?.kind !== "local") return here;
  return from.authority.parent === here.slug ? from.authority : here;
}

/** Works out the page. Undefined when there is no such service or nobody offers it here. */
export function servicePage(asked: Asked): ServicePage | undefined {
  const { id, from, visit, house } = asked;
  const service = house.catalogue.service(id);
  if (!service) return undefined;
  const place = placeFor(service, asked);
  const offered = offeredIn(place, service, { visit, house });
  if (offered.responsible.kind === "nobody") return undefined;
  return {
    ...offered,
    visit,
    house,
    from,
    facts: house.catalogue.factsAt({ service, place, day: portalDay(visit).day }),
    inCharge: inChargeOf(offered),
    handover: handoverOf(offered, visit, house),
    prepared: preparedFor(offered, visit, house),
  };
}

function inChargeOf({ responsible }: OfferedService): InCharge | undefined {
  switch (responsible.kind) {
    case "authority":
      return responsible;
    case "registering-office":
      return responsible.here;
    case "body":
      return responsible.counter;
    case "choose-town":
    case "nobody":
      return undefined;
  }
}

function handoverOf(
  { service, responsible }: OfferedService,
  visit: Visit,
  house: Dependencies,
): Handover | undefined {
  const { portal } = visit;
  if (responsible.kind !== "authority" || responsible.authority.slug === portal.slug)
    return undefined;
  const { authority: to } = responsible;
  const town = (chosenTown(visit, house) ?? portal).shortName;
  return { href: urlOn(to, `/leistungen/${service.id}?von=${portal.slug}`, house), to, town };
}

function preparedFor(
  { offers, responsible }: OfferedService,
  { language }: Visit,
  { preparation }: Dependencies,
): readonly string[] {
  const [offer] = offers;
  if (responsible.kind === "choose-town" || offer?.kind !== "portal") return [];
  return preparation({ authorityId: offer.authority.id, packageId: offer.packageId, language });
}
