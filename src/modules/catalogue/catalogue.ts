import type { Authority, Portal, Region } from "#authorities";
import type { Temporal } from "#platform/clock";
import { type Bitset, bitset } from "./bitset.ts";
import { type CatalogueContent, checkedContent } from "./content.ts";
import { type Office, officesOf } from "./office.ts";
import type { CatalogueFiles } from "./read-files.ts";
import { type Question, type Responsible, responsible } from "./responsibility.ts";
import { createSearchIndex } from "./search-index.ts";
import type { ServiceType } from "./service-type.ts";
import type { Situation, Theme } from "./theme.ts";

/** A portal on a day: what is offered follows dated responsibility. */
export type PortalDay = { portal: Portal; day: Temporal.PlainDate };

export type SearchResult = { total: number; services: readonly ServiceType[] };

export type Catalogue = {
  themes: readonly Theme[];
  theme: (id: string) => Theme | undefined;
  /** All service types, whoever offers them. */
  services: readonly ServiceType[];
  service: (id: string) => ServiceType | undefined;
  /** What the portal shows: everything somebody is responsible for there, on whatever level. */
  servicesOf: (at: PortalDay) => readonly ServiceType[];
  /** For the home page of that kind of portal. */
  popularOn: (at: PortalDay) => readonly ServiceType[];
  /** Services of a situation: first those for which it is the main one, often used ones first. */
  servicesIn: (situation: Situation, at: PortalDay) => readonly ServiceType[];
  responsible: (question: Question) => Responsible;
  officesOf: (authority: Authority) => readonly Office[];
  /** Best first. Any text is harmless; only its first 200 characters count. */
  searchServices: (query: string, at: PortalDay, limit: number) => SearchResult;
};

/** Where a portal stands in questions of responsibility. */
export const placeOf = (portal: Portal): Authority | "roof" =>
  portal.kind === "roof" ? "roof" : portal.authority;

/** Builds the catalogue of a region from its files, once at start. Throws CatalogueRefused. */
export function createCatalogue(files: CatalogueFiles, region: Region): Catalogue {
  const content = checkedContent(files, region);
  const { services, themes, popular } = content;
  const byId = new Map(services.map((service) => [service.id, service]));
  const offices = officesByAuthority(content, region);
  const officeOf = (authority: Authority, id: string) =>
    offices.get(authority.slug)?.find((office) => office.id === id);
  const answer = (question: Question): Responsible => responsible(question, { region, officeOf });
  const offered = offeredByDay(services, answer);
  const search = createSearchIndex(services);
  const pick = (positions: readonly number[]): ServiceType[] =>
    positions.flatMap((position) => services[position] ?? []);

  return {
    themes,
    theme: (id) => themes.find((theme) => theme.id === id),
    services,
    service: (id) => byId.get(id),
    servicesOf: (at) => offered(at).services,
    popularOn: (at) => {
      const kind = at.portal.kind === "roof" ? "roof" : at.portal.authority.kind;
      const shown = new Set(offered(at).services);
      return popular[kind]
        .flatMap((id) => byId.get(id) ?? [])
        .filter((service) => shown.has(service));
    },
    servicesIn: (situation, at) => inSituation(offered(at).services, situation, popular.roof),
    responsible: answer,
    officesOf: ({ slug }) => offices.get(slug) ?? [],
    searchServices: (query, at, limit) => {
      const { bits } = offered(at);
      const found = search(query, bits.has);
      return { total: found.length, services: pick(found.slice(0, limit)) };
    },
  };
}

const officesByAuthority = ({ offices }: CatalogueContent, region: Region) =>
  new Map(region.authorities.map(({ slug }) => [slug, officesOf(offices, slug)]));

/** Services of a situation, those for which it is the main one first, then the popular ones. */
function inSituation(
  services: readonly ServiceType[],
  { id }: Situation,
  popular: readonly string[],
): ServiceType[] {
  const last = popular.length;
  const rank = ({ id: service, situations }: ServiceType): number => {
    const place = popular.indexOf(service);
    return (situations[0] === id ? 0 : last + 1) + (place < 0 ? last : place);
  };
  return services
    .filter(({ situations }) => situations.includes(id))
    .toSorted((one, other) => rank(one) - rank(other));
}

type Offered = { services: readonly ServiceType[]; bits: Bitset };

/** What each portal offers, worked out once a day and portal. */
function offeredByDay(
  services: readonly ServiceType[],
  answer: (question: Question) => Responsible,
): (at: PortalDay) => Offered {
  const known = new Map<string, Offered & { day: string }>();
  return ({ portal, day }) => {
    const before = known.get(portal.slug);
    if (before?.day === day.toString()) return before;
    const place = placeOf(portal);
    const positions = [...services.keys()].filter((position) => {
      const service = services[position];
      return service && answer({ service, place, day }).kind !== "nobody";
    });
    const made = {
      day: day.toString(),
      services: positions.flatMap((position) => services[position] ?? []),
      bits: bitset(services.length, positions),
    };
    known.set(portal.slug, made);
    return made;
  };
}
