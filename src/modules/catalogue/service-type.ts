import * as z from "zod";
import { isoDay, slug, source, wording } from "./wording.ts";

/** Who provides a service: Bund, Land, Kreis or town. */
export const LEVELS = ["federal", "state", "district", "town"] as const;

/** What a fact is about; in the order in which a service page shows them. */
export const FACT_KINDS = [
  "who",
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

const fact = z.strictObject({
  id: slug,
  kind: z.enum(FACT_KINDS),
  text: wording,
  source: source.nullable(),
});
export type ServiceFact = z.infer<typeof fact>;

/** A rule of responsibility holds in a period and has a source of its own. */
const dated = {
  /** First and last day on which the rule holds; null: open. */
  validFrom: isoDay.nullable(),
  validTo: isoDay.nullable(),
  source: source.nullable(),
};

const body = z.strictObject({ name: z.string().min(3), url: z.url().optional() });

/**
 * Who is responsible (Leistung × ARS, domain rule 2). `office` is the kind of office in charge at
 * that authority; for a federal or state body, the office that also takes requests.
 */
export const responsibilityRule = z.discriminatedUnion("rule", [
  z.strictObject({ rule: z.literal("town"), office: slug, ...dated }),
  z.strictObject({ rule: z.literal("district-or-independent-town"), office: slug, ...dated }),
  /** The Standesamt that registered the event, not that of residence (PStG § 55 (2)). */
  z.strictObject({ rule: z.literal("registering-office"), office: slug, ...dated }),
  z.strictObject({ rule: z.literal("state"), body, office: slug.optional(), ...dated }),
  z.strictObject({ rule: z.literal("federal"), body, office: slug.optional(), ...dated }),
]);
export type ResponsibilityRule = z.infer<typeof responsibilityRule>;

/** One service type, the same for every authority; `id` is also its place in URLs. */
export const serviceType = z.strictObject({
  id: slug,
  /** LeiKa keys, the leading one first; empty where none exists. */
  leika: z.array(z.string().regex(/^99\d{12}$/, "is no LeiKa key")),
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
  facts: z.array(fact),
  channels: z.array(z.enum(CHANNELS)).min(1),
  /** Online service of somebody else. */
  online: z
    .strictObject({ url: z.url(), provider: z.string(), source: source.nullable() })
    .optional(),
  related: z.array(slug),
});
export type ServiceType = z.infer<typeof serviceType>;
