import * as z from "zod";

/**
 * A form as data: pages in order, fields on pages. Ids are unique within the package and never
 * change; words stand in texts/<language>.json under `<id>.<slot>`:
 *
 * - page: `title`, `intro`; `ready` says when a conditional page applies ("falls der Hund …")
 * - field: `label`, `hint`, `missing`, `invalid`, `check.<check>`, `option.<option>`; `ready` names
 *   what to have at hand before the first question ("Chipnummer des Hundes")
 * - repeat group besides: `item` heads an entry ("Hund {number}"), `add` is the button for one more
 *
 * Expressions are FEEL over the answers by field id, `parameter.<id>`, `heute` (date) and `konto`
 * ({ angemeldet, niveau }). Conditions may only name what is asked before them; `required`,
 * `checks`, `earliest` and `latest` may also name other fields of the same page.
 */
export const elementId = z
  .string()
  .regex(
    /^[a-z][a-zA-Z0-9]*(-[a-zA-Z0-9]+)*$/,
    "ids are letters and digits, words joined by hyphens",
  );

/** Field ids are FEEL names, so they have no hyphen. */
export const fieldId = z.string().regex(/^[a-z][a-zA-Z0-9]*$/, "field ids are camelCase");

export const feel = z.string().min(1);

const check = z.strictObject({
  id: elementId,
  /** True when the answer is acceptable. The message is the text `<field>.check.<id>`. */
  expression: feel,
});

const common = {
  id: fieldId,
  /** Required unless false or a FEEL expression that is not true. */
  required: z.union([z.boolean(), feel]).default(true),
  /** The field is asked only when this is true. */
  when: feel.optional(),
  checks: z.array(check).default([]),
  /** Attribute of the account that may fill the field with the person's consent. */
  prefill: z
    .enum(["person", "familyName", "givenNames", "birthDate", "address", "email", "phone"])
    .optional(),
  /** Data field of FIM, "F60000227" with its version, for import and export. */
  xdf: z.strictObject({ id: z.string().regex(/^[FG]\d+$/), version: z.string() }).optional(),
  /** Why the town may ask this; shown on demand. */
  legalBasis: z.string().optional(),
};

const text = z.strictObject({
  ...common,
  type: z.literal("text"),
  maxLength: z.number().int().min(1).max(10_000).default(140),
  /** Whole-value pattern (JavaScript, unicode flag). */
  pattern: z.string().optional(),
  multiline: z.boolean().default(false),
  /** HTML autocomplete token (WCAG 1.3.5). */
  autocomplete: z.string().optional(),
});
const number = z.strictObject({
  ...common,
  type: z.literal("number"),
  min: z.number().optional(),
  max: z.number().optional(),
  decimals: z.number().int().min(0).max(3).default(0),
});
const date = z.strictObject({
  ...common,
  type: z.literal("date"),
  /** Earliest and latest day, FEEL dates such as `heute - duration("P1Y")`. */
  earliest: feel.optional(),
  latest: feel.optional(),
});
const option = z.strictObject({ id: elementId, when: feel.optional() });
const choice = z.strictObject({
  ...common,
  type: z.literal("choice"),
  options: z.array(option).min(2),
  multiple: z.boolean().default(false),
});
const yesNo = z.strictObject({ ...common, type: z.literal("yesNo") });
const address = z.strictObject({
  ...common,
  type: z.literal("address"),
  /** `town`: the postcode must belong to the town of the portal. */
  within: z.enum(["anywhere", "town"]).default("anywhere"),
});
const person = z.strictObject({
  ...common,
  type: z.literal("person"),
  withBirthDate: z.boolean().default(false),
});
const email = z.strictObject({ ...common, type: z.literal("email") });
const phone = z.strictObject({ ...common, type: z.literal("phone") });
const iban = z.strictObject({ ...common, type: z.literal("iban") });
/** A box that must be ticked; what is declared is the label. */
const declaration = z.strictObject({ ...common, type: z.literal("declaration") });
/** Papers and photos. The answer names the files; what is inside them is kept by `files`. */
const file = z.strictObject({
  ...common,
  type: z.literal("file"),
  accept: z
    .array(z.enum(["pdf", "jpeg", "png"]))
    .min(1)
    .default(["pdf", "jpeg", "png"]),
  maxFiles: z.number().int().min(1).max(10).default(1),
  maxMegabytes: z.number().int().min(1).max(20).default(10),
});
const computed = z.strictObject({
  ...common,
  type: z.literal("computed"),
  expression: feel,
  as: z.enum(["text", "number", "money", "date"]),
});

/** Fields that can stand inside a repeat group. */
export const simpleField = z.discriminatedUnion("type", [
  text,
  number,
  date,
  choice,
  yesNo,
  address,
  person,
  email,
  phone,
  iban,
  declaration,
  file,
  computed,
]);

/** The same questions several times; the answer is a list of records by field id. */
const group = z.strictObject({
  ...common,
  type: z.literal("group"),
  fields: z.array(simpleField).min(1),
  min: z.number().int().min(0).default(1),
  max: z.number().int().min(1).max(50),
});

export const fieldDefinition = z.discriminatedUnion("type", [...simpleField.options, group]);

export const pageDefinition = z.strictObject({
  id: elementId,
  /** `exit`: the walk ends here with where to go instead; nothing can be sent. */
  kind: z.enum(["questions", "exit"]).default("questions"),
  /** The page is asked only when this is true. */
  when: feel.optional(),
  fields: z.array(fieldDefinition).default([]),
});

export const formDefinition = z.strictObject({
  pages: z.array(pageDefinition).min(1),
  /** Fields that staff fill while working on a step of the process, by the step's id. */
  steps: z
    .array(z.strictObject({ id: elementId, fields: z.array(fieldDefinition).min(1) }))
    .default([]),
});

export type FormDefinition = z.infer<typeof formDefinition>;
export type PageDefinition = z.infer<typeof pageDefinition>;
export type StepDefinition = FormDefinition["steps"][number];
export type FieldDefinition = z.infer<typeof fieldDefinition>;
export type SimpleField = z.infer<typeof simpleField>;
export type GroupField = Extract<FieldDefinition, { type: "group" }>;
export type FieldType = FieldDefinition["type"];
export type FieldOf<T extends FieldType> = Extract<FieldDefinition, { type: T }>;
