import type { Temporal } from "#platform/clock";
import { ROOF } from "../portal-rows.ts";
import type { ServiceFact, ServiceType } from "../service-type.ts";
import type { TownFile } from "../town-parameter.ts";
import type { EasyReview } from "./easy-language.ts";
import type { PublishedText } from "./queries.ts";
import {
  type EditedText,
  isWhole,
  type LocalAddition,
  localAddition,
  serviceText,
  type ServiceText,
  withText,
} from "./service-text.ts";

/** What editors published, on top of the delivered catalogue. */
export type Layers = {
  /** The region's text by service. */
  base: ReadonlyMap<string, ServiceText>;
  /** What towns add: by authority, by service. */
  additions: ReadonlyMap<string, ReadonlyMap<string, LocalAddition>>;
};

export const NO_LAYERS: Layers = { base: new Map(), additions: new Map() };

/** Layers from the database. `unreadable` are texts of a shape that this version does not know. */
export function layersOf(published: readonly PublishedText[]): {
  layers: Layers;
  unreadable: number;
} {
  const base = new Map<string, ServiceText>();
  const additions = new Map<string, Map<string, LocalAddition>>();
  let unreadable = 0;
  for (const { authorityId, serviceId, content } of published) {
    if (content === null) continue;
    const isBase = authorityId === ROOF;
    const read = (isBase ? serviceText : localAddition).safeParse(content);
    if (!read.success) unreadable += 1;
    else if (isWhole(read.data)) base.set(serviceId, read.data);
    else {
      const own = additions.get(authorityId) ?? new Map<string, LocalAddition>();
      additions.set(authorityId, own.set(serviceId, read.data));
    }
  }
  return { layers: { base, additions }, unreadable };
}

/** When each town last published what it adds, or took it back: by authority, by service. */
export function additionTimes(
  published: readonly PublishedText[],
): ReadonlyMap<string, ReadonlyMap<string, Temporal.Instant>> {
  const times = new Map<string, Map<string, Temporal.Instant>>();
  for (const { authorityId, serviceId, publishedAt } of published) {
    if (authorityId === ROOF || !publishedAt) continue;
    const own = times.get(authorityId) ?? new Map<string, Temporal.Instant>();
    times.set(authorityId, own.set(serviceId, publishedAt));
  }
  return times;
}

/** The delivered services with the texts of the region. */
export function withLayers(services: readonly ServiceType[], { base }: Layers): ServiceType[] {
  const ids = new Set(services.map(({ id }) => id));
  return services.map((service) => {
    const text = base.get(service.id);
    return text ? withText(service, text, (id) => ids.has(id)) : service;
  });
}

/** Undefined as soon as nobody asks for the value any more. */
const kindOf = (services: readonly ServiceType[], service: string, parameter: string) =>
  services.find(({ id }) => id === service)?.parameters?.find(({ id }) => id === parameter)?.kind;

/**
 * The values of towns with those that their editors set: these stand first, so they hold. Of a
 * town without a file there is one then.
 */
export function withValues(
  { towns, services }: { towns: readonly TownFile[]; services: readonly ServiceType[] },
  { additions }: Layers,
  slugOf: (authorityId: string) => string | undefined,
): TownFile[] {
  const set = [...additions].flatMap(([authorityId, added]) => {
    const authority = slugOf(authorityId);
    const values = [...added].flatMap(([service, addition]) =>
      addition.values
        .filter(({ parameter, kind }) => kindOf(services, service, parameter) === kind)
        .map(({ parameter, value, source }) => ({
          ...{ service, parameter, value, source, validFrom: null, validTo: null },
        })),
    );
    return authority && values.length > 0 ? [{ authority, values }] : [];
  });
  const others = towns.filter((town) => !set.some(({ authority }) => authority === town.authority));
  return [
    ...others,
    ...set.map(({ authority, values }) => {
      const written = towns.find((town) => town.authority === authority)?.values ?? [];
      return { authority, values: [...values, ...written] };
    }),
  ];
}

/** What a town adds to a service. */
export const addedBy = (
  { additions }: Layers,
  authorityId: string,
  serviceId: string,
): readonly ServiceFact[] => additions.get(authorityId)?.get(serviceId)?.facts ?? [];

/** A text of a portal that is not published; `authorityId` is null for the region's. */
export type TextPreview = { authorityId: string | null; serviceId: string; text: EditedText };

/** The layers as they would be with one text more. */
export function withPreview(layers: Layers, { authorityId, serviceId, text }: TextPreview): Layers {
  if (isWhole(text)) return { ...layers, base: new Map(layers.base).set(serviceId, text) };
  if (authorityId === null) return layers;
  const own = new Map(layers.additions.get(authorityId)).set(serviceId, text);
  return { ...layers, additions: new Map(layers.additions).set(authorityId, own) };
}

/** Reviews that hold for the easy words as they are now, by service. */
export const holdingReviews = (
  reviews: readonly EasyReview[],
  digestOf: (serviceId: string) => string | undefined,
): ReadonlyMap<string, EasyReview> =>
  new Map(
    reviews
      .filter(({ serviceId, digest }) => digestOf(serviceId) === digest)
      .map((review) => [review.serviceId, review]),
  );
