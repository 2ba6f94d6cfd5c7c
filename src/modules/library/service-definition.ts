import * as z from "zod";
import { ANNOUNCEMENT_REGIMES } from "#notices";
import { isoDuration, packageElementId as id, parameterId } from "./identifiers.ts";
import { parameterDefinition, source } from "./parameter-definition.ts";

/** A statement about the service; the words are the text `fact.<id>`. */
const fact = z.strictObject({
  id,
  kind: z.enum([
    "legalBasis",
    "requirement",
    "document",
    "deadline",
    "competence",
    "cost",
    "duration",
  ]),
  source: source.nullable(),
});

/** A role that the process names and that each town fills with one of its offices. */
const roleSlot = z.strictObject({
  id,
  /** What holders may do with a case in their hands. */
  may: z.array(z.enum(["check", "decide", "approve", "perform"])).min(1),
});

/**
 * What the applicant pays before the case goes on (domain rule 5: a tax is never paid here). The
 * words of a position are the text `fee.<position>`. Everything a town sets is a parameter.
 */
const fee = z.strictObject({
  /** Decision of fees.dmn with `{ betrag, positionen: [{ position, betrag }] }` in whole cents. */
  decision: z.string().min(1),
  /** What it can be made of, and the parameter each amount comes from: source and day are shown. */
  positions: z.array(z.strictObject({ id, parameter: parameterId })).min(1),
  /** Who gets the money at the payment service; text. */
  payTo: parameterId,
  /** What the finance system books it by; text. */
  bookingKey: parameterId,
  /** Account for transfers; iban. */
  account: parameterId,
  /** Which of `FEE_WAYS` are offered; choices. */
  ways: parameterId,
  /** Until when it is to be paid, counted from sending; duration. */
  deadline: parameterId,
  /** Giving back more than this takes two people; money. */
  fourEyesAbove: parameterId,
});

/** How a fee can be paid. */
export const FEE_WAYS = ["online", "transfer", "invoice"] as const;
export type FeeWay = (typeof FEE_WAYS)[number];

export const serviceDefinition = z.strictObject({
  id,
  /** Slug of the authority that wrote the package. */
  author: id,
  /** LeiKa keys, the first one leads. */
  leika: z.array(z.string().regex(/^99\d{12}$/, "ist kein LeiKa-Schlüssel")).min(1),
  /** An order is delivered, an application decided, a notification only received (GewO § 15). */
  kind: z.enum(["application", "notification", "order"]),
  /** Least trust level of the account to apply; `none` also lets guests in. */
  trustLevel: z.enum(["none", "basis", "substanziell", "hoch"]),
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
  fee: fee.optional(),
  /** Time until the promise date; a duration or the id of a duration parameter. */
  promise: z.union([isoDuration, parameterId]),
  /** How long a finished case is kept; a duration or the id of a duration parameter. */
  retention: z.union([isoDuration, parameterId]),
  facts: z.array(fact),
  parameters: z.array(parameterDefinition),
  roleSlots: z.array(roleSlot).min(1),
  /** Ids of elements that adopters leave as they are, with everything in them. */
  unchangeable: z.array(id).optional(),
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
export type ServiceFact = ServiceDefinition["facts"][number];
export type FeeDefinition = z.infer<typeof fee>;
