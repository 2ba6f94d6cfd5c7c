import * as z from "zod";

const id = z.string().regex(/^[a-z][a-zA-Z0-9]*(-[a-zA-Z0-9]+)*$/);
const parameterId = z.string().regex(/^[a-z][a-zA-Z0-9]*$/, "parameter ids are camelCase (FEEL names)");
const isoDuration = z.string().regex(/^P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(\d+H)?(\d+M)?)?$/);
const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/**
 * Where a fact comes from (domain rule 1). `null` in its place means that nobody has a source:
 * the fact is shown as "Beispielwert, ungeprüft" and cannot be published outside the demo.
 */
export const source = z.strictObject({
  /** Statute and paragraph, or document. */
  title: z.string().min(3),
  asOf: isoDay,
  url: z.url().optional(),
});
export type Source = z.infer<typeof source>;

/** A statement about the service; the words are the text `fact.<id>`. */
const fact = z.strictObject({
  id,
  kind: z.enum(["legalBasis", "requirement", "document", "deadline", "competence", "cost", "duration"]),
  source: source.nullable(),
});

const parameterCommon = {
  id: parameterId,
  /** False: the package declares it, but a town may not set it. */
  changeable: z.boolean().default(true),
  /** The town must say where its value comes from. */
  sourceRequired: z.boolean().default(false),
  /** Required parameters without default must be set before publishing. */
  required: z.boolean().default(false),
};
const column = z.strictObject({ id: parameterId, type: z.enum(["text", "money", "number"]) });

/** A variation point: what towns may set differently. Words: `parameter.<id>.label`, `.explain`. */
export const parameterDefinition = z.discriminatedUnion("type", [
  z.strictObject({ ...parameterCommon, type: z.literal("text"), default: z.string().optional(), maxLength: z.number().int().default(2_000) }),
  z.strictObject({ ...parameterCommon, type: z.literal("url"), default: z.url().optional() }),
  /** Integer cents. */
  z.strictObject({ ...parameterCommon, type: z.literal("money"), default: z.number().int().min(0).optional() }),
  z.strictObject({ ...parameterCommon, type: z.literal("number"), default: z.number().optional(), min: z.number().optional(), max: z.number().optional() }),
  z.strictObject({ ...parameterCommon, type: z.literal("yesNo"), default: z.boolean().optional() }),
  z.strictObject({ ...parameterCommon, type: z.literal("duration"), default: isoDuration.optional() }),
  z.strictObject({ ...parameterCommon, type: z.literal("choice"), options: z.array(id).min(2), default: id.optional() }),
  z.strictObject({ ...parameterCommon, type: z.literal("choices"), options: z.array(id).min(2), default: z.array(id).optional() }),
  /** Days of the year as "MM-DD". */
  z.strictObject({ ...parameterCommon, type: z.literal("yearDays"), default: z.array(z.string().regex(/^\d{2}-\d{2}$/)).optional() }),
  /** Rows of named cells, such as a tariff. */
  z.strictObject({ ...parameterCommon, type: z.literal("table"), columns: z.array(column).min(1), default: z.array(z.record(parameterId, z.union([z.string(), z.number()]))).optional() }),
  z.strictObject({ ...parameterCommon, type: z.literal("iban"), default: z.string().optional() }),
]);
export type ParameterDefinition = z.infer<typeof parameterDefinition>;

/** What a town set for a parameter, and where it has it from. */
export const parameterValue = z.strictObject({ value: z.unknown(), source: source.nullable() });
export type ParameterValue = z.infer<typeof parameterValue>;

/** A role that the process names and that each town fills with one of its offices. */
const roleSlot = z.strictObject({
  id,
  /** What holders may do with a case in their hands. */
  may: z.array(z.enum(["check", "decide", "approve", "perform"])).min(1),
});

export const TRUST_LEVELS = ["none", "basis", "substanziell", "hoch"] as const;

export const ANNOUNCEMENT_REGIMES = [
  "vwvfg-41-2",
  "vwvfg-41-2a",
  "ozg-9",
  "ao-122",
  "ao-122a",
  "sgbx-37-2a",
] as const;

export const serviceDefinition = z.strictObject({
  id,
  /** Slug of the authority that wrote the package. */
  author: id,
  /** LeiKa keys, the first one leads. */
  leika: z.array(z.string().regex(/^99\d{12}$/)).min(1),
  /** An order is delivered, an application decided, a notification only received (GewO § 15). */
  kind: z.enum(["application", "notification", "order"]),
  /** Least trust level of the account to apply; `none` also lets guests in. */
  trustLevel: z.enum(TRUST_LEVELS),
  /** How a notice of this service is announced (domain rule 3); both ways, the person chooses. */
  announcement: z
    .strictObject({
      electronic: z.enum(ANNOUNCEMENT_REGIMES),
      post: z.enum(ANNOUNCEMENT_REGIMES),
      source: source.nullable(),
    })
    .optional(),
  /** What can be done against a notice (domain rule 4); the wording is the text `remedy.text`. */
  remedy: z
    .strictObject({
      kind: z.enum(["objection", "action", "protest"]),
      body: z.string(),
      period: isoDuration,
      source: source.nullable(),
    })
    .optional(),
  /** Working time until the promise date; a duration or the id of a duration parameter. */
  promise: z.union([isoDuration, parameterId]),
  /** How long a finished case is kept; a duration or the id of a duration parameter. */
  retention: z.union([isoDuration, parameterId]),
  facts: z.array(fact),
  parameters: z.array(parameterDefinition),
  roleSlots: z.array(roleSlot).min(1),
  /** Field whose answer says whether the notice may be provided electronically. */
  consentField: z.string().optional(),
  /** Field with the e-mail address for notifications. */
  contactField: z.string().optional(),
  /** Fields that name a case in lists of the person and of staff, FEEL. */
  caption: z.string().min(1),
  /** Person and address a letter goes to, FEEL contexts. */
  recipient: z.strictObject({ person: z.string().min(1), address: z.string().min(1) }),
});
export type ServiceDefinition = z.infer<typeof serviceDefinition>;
