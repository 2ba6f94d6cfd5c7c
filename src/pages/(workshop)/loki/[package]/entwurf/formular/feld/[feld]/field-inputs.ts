import { type ElementKey, type PackageTree } from "#library";
import { type Properties, readDayLimit, textIn, textProperty } from "#workshop";
import { formText, formTexts } from "../../../../../../../form-text.ts";
import type { FormBody } from "../../../../../../../visit.ts";

/** The words of a question that are edited with it, by the name of the input. */
export const FIELD_WORDS = {
  ...{ frage: "label", hinweis: "hint", bereit: "ready" },
  ...{ fehlt: "missing", falsch: "invalid", eintrag: "item", weiterer: "add" },
} as const;
export type WordInput = keyof typeof FIELD_WORDS;

/** A field as its form shows it: by the name of the input, ticked ones as lists. */
export type FieldInputs = Readonly<Record<string, string | readonly string[]>>;

const DEFAULT_LENGTH = 140;
const DEFAULT_MEGABYTES = 10;
const ALL_FILES = ["pdf", "jpeg", "png"];

const written = (value: Properties[string], other: number | "" = ""): string =>
  String(typeof value === "number" ? value : other).replace(".", ",");

function dayInputs(name: string, expression: string): FieldInputs {
  const limit = readDayLimit(expression);
  return {
    [name]: limit.kind,
    [`${name}.anzahl`]: "amount" in limit ? String(limit.amount) : "",
    [`${name}.einheit`]: "amount" in limit ? limit.unit : "D",
  };
}

function requiredInput(value: Properties[string]): string {
  if (value === undefined || value === true) return "yes";
  return value === false ? "no" : "written";
}

/** What the form of a question shows as the draft has it. */
export function inputsOf(tree: PackageTree, key: ElementKey): FieldInputs {
  const { id = "", properties = {} } = tree.elements.get(key) ?? {};
  const text = (property: string) => textProperty(tree, key, property);
  const isNumber = properties["type"] === "number";
  return {
    ...Object.fromEntries(
      Object.entries(FIELD_WORDS).map(([name, slot]) => [name, textIn(tree, `${id}.${slot}`)]),
    ),
    noetig: requiredInput(properties["required"]),
    konto: text("prefill"),
    grundlage: text("legalBasis"),
    laenge: written(properties["maxLength"], DEFAULT_LENGTH),
    zeilen: properties["multiline"] === true ? ["ja"] : [],
    min: written(properties["min"], isNumber ? "" : 1),
    max: written(properties["max"]),
    stellen: written(properties["decimals"], 0),
    ...dayInputs("ab", text("earliest")),
    ...dayInputs("bis", text("latest")),
    mehrere: properties["multiple"] === true ? "several" : "one",
    anschriften: text("within") || "anywhere",
    geburt: properties["withBirthDate"] === true ? ["ja"] : [],
    dateien: Array.isArray(properties["accept"]) ? properties["accept"].map(String) : ALL_FILES,
    anzahlDateien: written(properties["maxFiles"], 1),
    megabyte: written(properties["maxMegabytes"], DEFAULT_MEGABYTES),
  };
}

/** What was typed in the same form; what it does not show is as the draft has it. */
export const typedInputs = (form: FormBody, shown: FieldInputs): FieldInputs =>
  Object.fromEntries(
    Object.entries(shown).map(([name, value]) => {
      if (typeof value !== "string") return [name, formTexts(form, name)];
      return [name, name in form ? formText(form, name) : value];
    }),
  );
