import type { Authority } from "#authorities";
import type { InCharge } from "#catalogue";
import type { Dependencies } from "../../../dependencies.ts";
import type { Visit } from "../../../visit.ts";
import { type OfferedService, offeredService } from "../../offered-service.ts";

type Handover = { href: string; to: Authority };

/** All that the page of a service shows. */
export type ServicePage = OfferedService & {
  visit: Visit;
  house: Dependencies;
  /** Office in charge, as far as the place tells. */
  inCharge: InCharge | undefined;
  /** Another authority's page of the same service, with a way back. */
  handover: Handover | undefined;
  /** What to have ready, from the form of the online application; empty without one. */
  prepared: readonly string[];
};

/** Works out the page. Undefined when there is no such service or nobody offers it here. */
export function servicePage(
  id: string,
  visit: Visit,
  house: Dependencies,
): ServicePage | undefined {
  const service = house.catalogue.service(id);
  if (!service) return undefined;
  const offered = offeredService(service, visit, house);
  if (offered.responsible.kind === "nobody") return undefined;
  return {
    ...offered,
    visit,
    house,
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
  { portal }: Visit,
  { region, addresses }: Dependencies,
): Handover | undefined {
  if (responsible.kind !== "authority" || responsible.authority.slug === portal.slug)
    return undefined;
  const to = region.portals.find(({ slug }) => slug === responsible.authority.slug);
  if (!to) return undefined;
  const path = `/leistungen/${service.id}?von=${portal.slug}`;
  return { href: addresses.url(to, path), to: responsible.authority };
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
