import type { FieldDefinition, PageDefinition, StepDefinition } from "#forms";
import type { LetterBlock, LetterDefinition } from "#notices";
import type { ParameterDefinition } from "./parameter-definition.ts";
import type { PackageParts } from "./package-parts.ts";

/** Who reads a text decides in which languages it is needed. */
export type TextReader = "applicant" | "staff" | "town" | "letter";

type TextSlot = { key: string; reader: TextReader; required: boolean };

const slots = (reader: TextReader, required: boolean, keys: readonly string[]): TextSlot[] =>
  keys.map((key) => ({ key, reader, required }));

const under = (id: string, names: readonly string[]): string[] =>
  names.map((name) => `${id}.${name}`);

function fieldSlots(field: FieldDefinition, reader: TextReader): TextSlot[] {
  const options = field.type === "choice" ? field.options : [];
  const children = field.type === "group" ? field.fields : [];
  const free = ["hint", "missing", "invalid", "ready"];
  return [
    ...slots(reader, true, [
      `${field.id}.label`,
      ...options.map(({ id }) => `${field.id}.option.${id}`),
      ...field.checks.map(({ id }) => `${field.id}.check.${id}`),
    ]),
    ...slots(
      reader,
      false,
      under(field.id, field.type === "group" ? [...free, "item", "add"] : free),
    ),
    ...children.flatMap((child) => fieldSlots(child, reader)),
  ];
}

const pageSlots = ({ id, fields }: PageDefinition): TextSlot[] => [
  ...slots("applicant", true, [`${id}.title`]),
  ...slots("applicant", false, under(id, ["intro", "ready"])),
  ...fields.flatMap((field) => fieldSlots(field, "applicant")),
];

const stepSlots = ({ fields }: StepDefinition): TextSlot[] =>
  fields.flatMap((field) => fieldSlots(field, "staff"));

function parameterSlots(definition: ParameterDefinition): TextSlot[] {
  const id = `parameter.${definition.id}`;
  const columns = definition.type === "table" ? definition.columns : [];
  const options = [
    ...("options" in definition ? definition.options : []),
    ...columns.flatMap((column) => (column.type === "choice" ? column.options : [])),
  ];
  return slots("town", true, [
    ...under(id, ["label", "explain"]),
    ...columns.map((column) => `${id}.column.${column.id}`),
    ...options.map((option) => `${id}.option.${option}`),
  ]);
}

function processSlots({ uses }: PackageParts): TextSlot[] {
  const labelled = [...uses.phases, ...uses.outcomes.map(({ element }) => element)];
  const messages = uses.operations.flatMap(({ operation, argument = "" }) =>
    operation === "send-message" || operation === "announce-letter" ? [argument] : [],
  );
  return [
    ...slots(
      "staff",
      true,
      [...new Set(labelled)].map((id) => `${id}.label`),
    ),
    ...slots(
      "applicant",
      true,
      uses.phases.map((id) => `${id}.public`),
    ),
    ...uses.outcomes.flatMap(({ element, outcomes }) =>
      slots(
        "staff",
        true,
        outcomes.map((outcome) => `${element}.outcome.${outcome}`),
      ),
    ),
    ...[...new Set(messages)].flatMap((id) =>
      slots("applicant", true, under(`message.${id}`, ["subject", "body"])),
    ),
  ];
}

function blockKeys(letter: string, block: LetterBlock): string[] {
  if (block.type === "remedy") return [];
  const key = `${letter}.${block.id}`;
  return block.type === "table" ? block.columns.map(({ id }) => `${key}.${id}`) : [key];
}

/** Letters say themselves what they lack, see `checkLetter`. */
const letterSlots = ({ id, blocks }: LetterDefinition): TextSlot[] =>
  slots("letter", false, [`${id}.title`, ...blocks.flatMap((block) => blockKeys(id, block))]);

/** Every text a package may have, and whether it must. */
export function textSlots(parts: PackageParts): TextSlot[] {
  const { service, form, letters } = parts.source;
  return [
    ...slots("applicant", true, under("service", ["title", "short", "who", "what", "next"])),
    ...slots(
      "applicant",
      true,
      service.facts.map(({ id }) => `fact.${id}`),
    ),
    ...slots(
      "applicant",
      true,
      (service.fee?.positions ?? []).map(({ id }) => `fee.${id}`),
    ),
    ...service.parameters.flatMap(parameterSlots),
    ...service.roleSlots.flatMap(({ id }) =>
      slots("town", true, under(`role.${id}`, ["label", "explain"])),
    ),
    ...form.pages.flatMap(pageSlots),
    ...form.steps.flatMap(stepSlots),
    ...processSlots(parts),
    ...letters.flatMap(letterSlots),
    ...slots("letter", service.remedy !== undefined, ["remedy.text"]),
  ];
}
