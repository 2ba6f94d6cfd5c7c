import * as z from "zod";
import { isoDay, isoDuration, packageElementId, parameterId } from "./identifiers.ts";

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

const common = {
  id: parameterId,
  /** False: the package declares it, but a town may not set it. */
  changeable: z.boolean().default(true),
  /** The town must say where its value comes from. */
  sourceRequired: z.boolean().default(false),
  /** Must be set before publishing, because there is no default. */
  required: z.boolean().default(false),
};

const cell = z.union([z.string(), z.number()]);
const column = z.discriminatedUnion("type", [
  z.strictObject({ id: parameterId, type: z.literal("text") }),
  z.strictObject({ id: parameterId, type: z.literal("number") }),
  /** Integer cents. */
  z.strictObject({ id: parameterId, type: z.literal("money") }),
  /** One of the options; a row for each of them at most once, if it is the first column. */
  z.strictObject({
    id: parameterId,
    type: z.literal("choice"),
    options: z.array(packageElementId).min(2),
  }),
]);
export type ParameterColumn = z.infer<typeof column>;

const options = z.array(packageElementId).min(2);

/**
 * A variation point: what towns may set differently. Words: `parameter.<id>.label`, `.explain`,
 * `.option.<option>`, `.column.<column>`.
 */
export const parameterDefinition = z.discriminatedUnion("type", [
  z.strictObject({
    ...common,
    type: z.literal("text"),
    default: z.string().optional(),
    maxLength: z.number().int().default(2_000),
  }),
  z.strictObject({ ...common, type: z.literal("url"), default: z.url().optional() }),
  /** Integer cents. */
  z.strictObject({
    ...common,
    type: z.literal("money"),
    default: z.number().int().min(0).optional(),
  }),
  z.strictObject({
    ...common,
    type: z.literal("number"),
    default: z.number().optional(),
    min: z.number().optional(),
    max: z.number().optional(),
  }),
  z.strictObject({ ...common, type: z.literal("yesNo"), default: z.boolean().optional() }),
  z.strictObject({ ...common, type: z.literal("duration"), default: isoDuration.optional() }),
  z.strictObject({
    ...common,
    type: z.literal("choice"),
    options,
    default: packageElementId.optional(),
  }),
  z.strictObject({
    ...common,
    type: z.literal("choices"),
    options,
    default: z.array(packageElementId).optional(),
  }),
  /** Days of the year as "MM-DD", in their order. */
  z.strictObject({
    ...common,
    type: z.literal("yearDays"),
    default: z.array(z.string()).optional(),
  }),
  /** Rows of named cells, such as a tariff. */
  z.strictObject({
    ...common,
    type: z.literal("table"),
    columns: z.array(column).min(1),
    default: z.array(z.record(parameterId, cell)).optional(),
  }),
  z.strictObject({ ...common, type: z.literal("iban"), default: z.string().optional() }),
]);
export type ParameterDefinition = z.infer<typeof parameterDefinition>;
export type ParameterType = ParameterDefinition["type"];
export type ParameterOf<T extends ParameterType> = Extract<ParameterDefinition, { type: T }>;

/** What a town set for a parameter, and where it has it from. */
export const parameterValue = z.strictObject({ value: z.unknown(), source: source.nullable() });
export type ParameterValue = z.infer<typeof parameterValue>;
