import type { Authority, Portal, Region } from "#authorities";
import type { Catalogue, PortalDay } from "../catalogue.ts";
import type { Online } from "../online.ts";
import type { ServiceType } from "../service-type.ts";
import { findServices, type Hit } from "./find-services.ts";
import type { SearchIndex } from "./search-index.ts";

export type Audience = ServiceType["audiences"][number];

export type SearchRequest = {
  query: string;
  at: PortalDay;
  limit: number;
  /** Only what is for them. */
  audience?: Audience | undefined;
  /** The last word is still being written. */
  unfinished?: boolean;
  /** Only what can be applied for online. */
  onlyOnline?: boolean;
};

export type SearchAnswer = {
  /** `weak`: something was found, but it says too little of what was asked. */
  outcome: "found" | "weak" | "nothing";
  /** Best first; with `nothing`, those that come nearest. */
  services: readonly ServiceType[];
  /** How many there are, whatever the limit. */
  total: number;
  /** The question with misspelled words put right, if any was. */
  corrected: string | undefined;
};

/** Answers questions of people. Any text is harmless; only its first 200 characters count. */
export type Search = (request: SearchRequest) => SearchAnswer;

/** What a search is made for, beside its index. */
export type SearchGrounds = {
  catalogue: Catalogue;
  region: Region;
  online: Online;
  /** Whether it is online in any town; without it, all towns are asked. */
  onlineSomewhere?: ((serviceId: string) => boolean) | undefined;
};

/** What speaks for a service before anything is asked: small beside how well it answers. */
const PRIOR = { popular: 0.03, online: 0.03, ownLevel: 0.02, citizen: 0.02 };
/** A hit this much worse than the best one is none any more. */
const TAIL = 0.5;
const SURE_ENOUGH = 0.5;
const NEAR = 0.25;

/** Whether a portal takes people to a service that is online: on the roof, to that of any town. */
function onlineOn(portal: Portal, { region, online, onlineSomewhere }: SearchGrounds) {
  if (portal.kind === "roof" && onlineSomewhere) return onlineSomewhere;
  const authorities =
    portal.kind === "roof" ? region.authorities : nearTo(portal.authority, region);
  return (id: string) => authorities.some((authority) => online(authority.id, id) !== undefined);
}

function nearTo(authority: Authority, region: Region): readonly Authority[] {
  const district = authority.parent === null ? undefined : region.bySlug(authority.parent);
  return district ? [authority, district] : [authority];
}

const isOwnLevel = ({ level }: ServiceType, portal: Portal): boolean =>
  portal.kind !== "roof" && level === (portal.authority.kind === "district" ? "district" : "town");

/** Judges found services by what the best of them says of the question. */
function outcomeOf(best: Hit | undefined, known: number): SearchAnswer["outcome"] {
  const understood = (best?.covered ?? 0) * known;
  return understood >= SURE_ENOUGH ? "found" : understood >= NEAR ? "weak" : "nothing";
}

export function createSearch(index: () => SearchIndex, grounds: SearchGrounds): Search {
  const { catalogue } = grounds;
  const service = (position: number): ServiceType | undefined => catalogue.services[position];
  return ({ query, unfinished, at, limit, audience, onlyOnline = false }) => {
    const { portal } = at;
    const offered = catalogue.offeredAt(at);
    const popular = catalogue.popular[portal.kind === "roof" ? "roof" : portal.authority.kind];
    const isOnlineHere = onlineOn(portal, grounds);
    const isOnline = (one: ServiceType): boolean =>
      one.online !== undefined || (one.package !== undefined && isOnlineHere(one.id));
    const scope = {
      has: (position: number): boolean => {
        const one = service(position);
        if (!one || !offered.has(position)) return false;
        if (audience && !one.audiences.includes(audience)) return false;
        return !onlyOnline || isOnline(one);
      },
      prior: (position: number): number => {
        const one = service(position);
        if (!one) return 0;
        return (
          (popular.includes(one.id) ? PRIOR.popular : 0) +
          (isOnline(one) ? PRIOR.online : 0) +
          (isOwnLevel(one, portal) ? PRIOR.ownLevel : 0) +
          (one.audiences.includes("citizen") ? PRIOR.citizen : 0)
        );
      },
    };
    const { hits, known, corrected } = findServices(index(), { query, unfinished }, scope);
    const [best] = hits;
    const outcome = outcomeOf(best, known);
    const answers = hits.filter(({ score }) => score >= TAIL * (best?.score ?? 0));
    return {
      outcome,
      total: outcome === "nothing" ? 0 : answers.length,
      services: answers.slice(0, limit).flatMap(({ position }) => service(position) ?? []),
      corrected,
    };
  };
}
