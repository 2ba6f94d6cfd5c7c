import { FACT_KINDS, placeOf, type ServiceFact, type ServiceType, type Source } from "#catalogue";
import { dayOf } from "#platform/clock";
import type { Localised } from "#platform/i18n";
import type { Dependencies } from "../../../../dependencies.ts";
import type { Visit } from "../../../../visit.ts";
import { type ListedService, listedService } from "./listed-service.ts";

type DescribedFact = {
  kind: ServiceFact["kind"];
  text: Localised;
  /** Null: nobody has a source for it. */
  source: Source | null;
};

/** All that is said about a service; described in `openapi-described.ts`. */
export type DescribedService = Omit<ListedService, "title"> & {
  title: Localised;
  short: Localised;
  ozg: string | null;
  audiences: readonly string[];
  situations: readonly { id: string; name: Localised; theme: string }[];
  words: ServiceType["words"];
  facts: readonly DescribedFact[];
  channels: readonly string[];
  links: readonly { url: string; what: Localised; provider: string }[];
  related: readonly string[];
  shortLink: string;
};

const factsOf = (service: ServiceType, visit: Visit, house: Dependencies): DescribedFact[] =>
  house.catalogue
    .factsAt({ service, place: placeOf(visit.portal), day: dayOf(visit.now) })
    .toSorted((one, other) => FACT_KINDS.indexOf(one.kind) - FACT_KINDS.indexOf(other.kind))
    .map(({ kind, text, source }) => ({ kind, text, source }));

const situationsOf = ({ situations }: ServiceType, { catalogue }: Dependencies) =>
  situations.flatMap((id) => {
    const found = catalogue.situation(id);
    return found ? [{ id, name: found.situation.name, theme: found.theme.id }] : [];
  });

/** A service with everything the portal says about it, in all languages. */
export function describedService(
  service: ServiceType,
  visit: Visit,
  house: Dependencies,
): DescribedService {
  const { title, short, ozg, audiences, words, channels, links = [], related, leika } = service;
  return {
    ...listedService(service, visit, house),
    ...{ title, short, ozg: ozg ?? null, audiences, words, channels, related },
    situations: situationsOf(service, house),
    facts: factsOf(service, visit, house),
    links: links.map(({ url, what, provider }) => ({ url, what, provider })),
    shortLink: house.addresses.url(visit.portal, `/l/${leika[0] ?? service.id}`),
  };
}
