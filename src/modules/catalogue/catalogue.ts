import type { Authority, Portal, Region } from "#authorities";
import type { Temporal } from "#platform/clock";
import { type CatalogueContent, checkedContent, keysOf } from "./content.ts";
import type { Guide } from "./guide.ts";
import { type Office, officesOf } from "./office.ts";
import { lazily } from "./lazily.ts";
import type { CatalogueFiles } from "./read-files.ts";
import {
  authorityOf,
  isOffered,
  type Question,
  type Responsible,
  responsible,
  speakerOf,
} from "./responsibility.ts";
import { type Bitset, bitset, union } from "./search/bitset.ts";
import type { ServiceFact, ServiceType } from "./service-type.ts";
import { statementsOf } from "./statements.ts";
import type { Popular, Situation, Theme } from "./theme.ts";
import { addedBy, type Layers, NO_LAYERS, withLayers, withValues } from "./texts/layers.ts";
import { townFacts, type Website, websiteOf } from "./town-facts.ts";
import { withholdUnsourced } from "./withhold-unsourced.ts";

/** A portal on a day: what is offered follows dated responsibility. */
export type PortalDay = { portal: Portal; day: Temporal.PlainDate };

export type Catalogue = {
  themes: readonly Theme[];
  theme: (id: string) => Theme | undefined;
  /** A life or business situation with its topic. */
  situation: (id: string) => { situation: Situation; theme: Theme } | undefined;
  /** The situation written out step by step, where somebody wrote it. */
  guideOf: (situation: Situation) => Guide | undefined;
  /** All service types, whoever offers them. */
  services: readonly ServiceType[];
  service: (id: string) => ServiceType | undefined;
  /** By a LeiKa key, also one that was replaced since. */
  serviceByKey: (leika: string) => ServiceType | undefined;
  /** What the portal shows: everything somebody is responsible for there, on whatever level. */
  servicesOf: (at: PortalDay) => readonly ServiceType[];
  /** For the home page of that kind of portal. */
  popularOn: (at: PortalDay) => readonly ServiceType[];
  /** Services of a situation: first those for which it is the main one, often used ones first. */
  servicesIn: (situation: Situation, at: PortalDay) => readonly ServiceType[];
  responsible: (question: Question) => Responsible;
  /** The facts of the service as they are where it is asked about, with the town's own values. */
  factsAt: (question: Question) => readonly ServiceFact[];
  officesOf: (authority: Authority) => readonly Office[];
  /** The website of the town itself, where it is known. */
  websiteOf: (authority: Authority, day: Temporal.PlainDate) => Website | undefined;
  /** What the portal shows, by position among the services. */
  offeredAt: (at: PortalDay) => Bitset;
  /** Ids of what most people come for, by kind of portal. */
  popular: Popular;
  /** How many statements are not published because nobody has a source for them. */
  withheld: number;
};

/** Where a portal stands in questions of responsibility. */
export const placeOf = (portal: Portal): Authority | "roof" =>
  portal.kind === "roof" ? "roof" : portal.authority;

/** What happens with statements nobody has a source for: marked in the demo, else not published. */
export type Unsourced = "shown" | "withheld";

/** Builds the catalogue of a region from its files alone. Throws CatalogueRefused. */
export const createCatalogue = (
  files: CatalogueFiles,
  region: Region,
  unsourced: Unsourced = "shown",
): Catalogue =>
  catalogueOf(checkedContent(files, region), { region, unsourced, layers: NO_LAYERS });

type Circumstances = { region: Region; unsourced: Unsourced; layers: Layers };

/** The catalogue of checked files with what editors published on top of them. */
export function catalogueOf(
  delivered: CatalogueContent,
  { region, unsourced, layers }: Circumstances,
): Catalogue {
  const written = {
    ...delivered,
    services: withLayers(delivered.services, layers),
    towns: withValues(delivered, layers, (id) => region.byId(id)?.slug),
  };
  const content = unsourced === "shown" ? written : withholdUnsourced(written);
  const { services, themes, popular, towns, guides } = content;
  const sourcedOnly = unsourced === "withheld";
  const byId = new Map(services.map((service) => [service.id, service]));
  const byKey = lazily(
    () =>
      new Map(services.flatMap((service) => keysOf(service).map((key) => [key, service] as const))),
  );
  const situations = new Map(
    themes.flatMap((theme) =>
      theme.situations.map((situation) => [situation.id, { situation, theme }] as const),
    ),
  );
  const offices = officesOf(content.offices);
  const officeOf = (authority: Authority, id: string) =>
    offices(authority.slug).find((office) => office.id === id);
  const grounds = { region, officeOf, sourcedOnly };
  const answer = (question: Question): Responsible => responsible(question, grounds);
  const offeredAt = offeredByDay(services, (question) => isOffered(question, grounds));
  const servicesOf = (at: PortalDay): ServiceType[] => {
    const offered = offeredAt(at);
    return services.filter((_, position) => offered.has(position));
  };

  return {
    themes,
    theme: (id) => themes.find((theme) => theme.id === id),
    situation: (id) => situations.get(id),
    guideOf: ({ id }) => guides.find(({ situation }) => situation === id),
    services,
    service: (id) => byId.get(id),
    serviceByKey: (leika) => byKey().get(leika),
    servicesOf,
    popularOn: (at) => {
      const kind = at.portal.kind === "roof" ? "roof" : at.portal.authority.kind;
      const shown = new Set(servicesOf(at));
      return popular[kind]
        .flatMap((id) => byId.get(id) ?? [])
        .filter((service) => shown.has(service));
    },
    servicesIn: (situation, at) => inSituation(servicesOf(at), situation, popular.roof),
    responsible: answer,
    factsAt: (question) => {
      const { service, day } = question;
      const found = answer(question);
      const speaker = speakerOf(found, question.place);
      const added = speaker ? addedBy(layers, speaker.id, service.id) : [];
      return [
        ...townFacts(service, { towns, authority: authorityOf(found), day }),
        ...added.filter(({ source }) => !sourcedOnly || source !== null),
      ];
    },
    officesOf: ({ slug }) => offices(slug),
    websiteOf: (authority, day) => websiteOf({ towns, authority, day }),
    offeredAt,
    popular,
    get withheld() {
      return statementsOf(written).length - statementsOf(content).length;
    },
  };
}

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

const writtenRules = new WeakMap<ServiceType["responsibility"], string>();

/** The rules as one text; they stay the same when editors change what is said of a service. */
function rulesOf(rules: ServiceType["responsibility"]): string {
  const text = writtenRules.get(rules) ?? JSON.stringify(rules);
  writtenRules.set(rules, text);
  return text;
}

/**
 * What each portal offers, worked out once a day and portal. Services with the same rules of
 * responsibility are offered at the same places, so one of them answers for all.
 */
function offeredByDay(
  services: readonly ServiceType[],
  isThere: (question: Question) => boolean,
): (at: PortalDay) => Bitset {
  const rulesAt = (position: number): string => rulesOf(services[position]?.responsibility ?? []);
  const alike = lazily(() =>
    [...Map.groupBy(services.keys(), rulesAt).values()].map((positions) => ({
      example: services[positions[0] ?? -1],
      set: bitset(services.length, positions),
    })),
  );
  const known = new Map<string, { day: string; offered: Bitset }>();
  return ({ portal, day }) => {
    const before = known.get(portal.slug);
    if (before?.day === day.toString()) return before.offered;
    const place = placeOf(portal);
    const there = alike().filter(
      ({ example }) => example && isThere({ service: example, place, day }),
    );
    const sets = there.map(({ set }) => set);
    const offered = union(services.length, sets);
    known.set(portal.slug, { day: day.toString(), offered });
    return offered;
  };
}
