import * as z from "zod";
import { leikaHistory, leikaKey } from "./leika-history.ts";
import { responsibilityRule } from "./responsibility-rule.ts";
import { townParameter } from "./town-parameter.ts";
import { naming, slug, source, wording } from "./wording.ts";

/** Who provides a service: Bund, Land, Kreis or town. */
export const LEVELS = ["federal", "state", "district", "town"] as const;

/** What a fact is about; in the order in which a service page shows them. */
export const FACT_KINDS = [
  "who",
  "requirement",
  "document",
  "cost",
  "duration",
  "deadline",
  "step",
  "note",
  "legalBasis",
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** Ways to a service besides applying on the portal, in the order in which they are shown. */
export const CHANNELS = ["counter", "phone", "post"] as const;
export type Channel = (typeof CHANNELS)[number];

export const serviceFact = z.strictObject({
  id: slug,
  kind: z.enum(FACT_KINDS),
  /** May name parameters of the town as `{id}`. */
  text: wording,
  /** Said instead where the town is not known or has set no value. */
  general: wording.optional(),
  source: source.nullable(),
});
export type ServiceFact = z.infer<typeof serviceFact>;

/** A page of the place that provides the service or tells more about it. */
export const serviceLink = z.strictObject({
  url: z.url(),
  what: naming,
  provider: z.string(),
  source: source.nullable(),
});
export type ServiceLink = z.infer<typeof serviceLink>;

/** One service type, the same for every authority; `id` is also its place in URLs. */
export const serviceType = z.strictObject({
  id: slug,
  /** LeiKa keys, the leading one first; empty where none exists. */
  leika: z.array(leikaKey),
  /** Keys that the catalogue of 2019 does not hold, or that were replaced. */
  leikaHistory: leikaHistory.optional(),
  /** Number of the OZG-Leistung. */
  ozg: z
    .string()
    .regex(/^\d{5}$/)
    .optional(),
  /** Service package that makes it work online where a town adopted it. */
  package: slug.optional(),
  level: z.enum(LEVELS),
  responsibility: z.array(responsibilityRule).min(1),
  audiences: z.array(z.enum(["citizen", "business"])).min(1),
  /** Life and business situations; the first is the one of the OZG catalogue. */
  situations: z.array(slug).min(1),
  title: wording.required({ en: true }),
  short: wording.required({ en: true }),
  /** Everyday words under which people look for it. */
  words: z.strictObject({ de: z.array(z.string().min(2)), en: z.array(z.string().min(2)) }),
  /** What differs by town. */
  parameters: z.array(townParameter).optional(),
  facts: z.array(serviceFact),
  channels: z.array(z.enum(CHANNELS)).min(1),
  /** Online service of somebody else. */
  online: z
    .strictObject({ url: z.url(), provider: z.string(), source: source.nullable() })
    .optional(),
  /** Pages of federal and state bodies about it. */
  links: z.array(serviceLink).optional(),
  related: z.array(slug),
});
export type ServiceType = z.infer<typeof serviceType>;
