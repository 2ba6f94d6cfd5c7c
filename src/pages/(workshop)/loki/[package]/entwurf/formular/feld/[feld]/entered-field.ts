import { fill } from "#platform/i18n";
import { DAY_UNITS, type Properties, writeDayLimit } from "#workshop";
import type { EntryProblem } from "../../../../../settings/entered-settings.ts";
import type { FieldInputs } from "./field-inputs.ts";
import { fieldTexts as texts } from "./texts.ts";

/** The properties of a question as they were entered, and what cannot be taken over. */
export type EnteredField = { properties: Properties; problems: EntryProblem[] };

type Reading = {
  text: (name: string) => string;
  list: (name: string) => readonly string[];
  /** A number of the input within its limits; undefined, and a problem, when it is none. */
  whole: (name: string, range: { from: number; to: number }) => number | undefined;
  decimal: (name: string) => number | undefined;
  wrong: (name: string, message: string) => void;
};

function readingOf(inputs: FieldInputs, problems: EntryProblem[]): Reading {
  const text = (name: string) => {
    const value = inputs[name];
    return typeof value === "string" ? value.trim() : "";
  };
  const wrong = (name: string, message: string) => void problems.push({ name, message });
  return {
    text,
    wrong,
    list: (name) => {
      const value = inputs[name];
      return typeof value === "object" ? value : [];
    },
    whole: (name, { from, to }) => {
      const number = Number(text(name));
      if (text(name) !== "" && Number.isInteger(number) && number >= from && number <= to)
        return number;
      const words =
        Number.isInteger(number) && text(name) !== "" ? texts.outOfRange : texts.notANumber;
      return void wrong(name, fill(words, { from, to }));
    },
    decimal: (name) => {
      if (text(name) === "") return undefined;
      const number = Number(text(name).replace(",", "."));
      return Number.isFinite(number) ? number : void wrong(name, texts.notDecimal);
    },
  };
}

const MOST_UNITS = 999;

/** Nothing to change when the limit stays as it was written. */
function dayLimit({ text, whole }: Reading, name: string, property: string): Properties {
  const kind = text(name);
  if (kind === "none" || kind === "today") return { [property]: writeDayLimit({ kind }) };
  if (kind !== "before" && kind !== "after") return {};
  const amount = whole(`${name}.anzahl`, { from: 1, to: MOST_UNITS });
  const unit = DAY_UNITS.find((one) => one === text(`${name}.einheit`)) ?? "D";
  return amount === undefined ? {} : { [property]: writeDayLimit({ kind, amount, unit }) };
}

function ascending({ wrong }: Reading, min: number | undefined, max: number | undefined): void {
  if (min !== undefined && max !== undefined && min > max) wrong("max", texts.crossed);
}

const FILE_KINDS = ["pdf", "jpeg", "png"];

/** The default of a property is not written, so that nothing is called a change that is none. */
const unless = <T>(value: T, usual: T): T | undefined => (value === usual ? undefined : value);

function numberLimits(read: Reading): Properties {
  const [min, max] = [read.decimal("min"), read.decimal("max")];
  ascending(read, min, max);
  return { min, max, decimals: unless(read.whole("stellen", { from: 0, to: 3 }), 0) };
}

function entries(read: Reading): Properties {
  const [min, max] = [
    read.whole("min", { from: 0, to: 50 }),
    read.whole("max", { from: 1, to: 50 }),
  ];
  ascending(read, min, max);
  return { min: unless(min, 1), max };
}

function fileLimits(read: Reading): Properties {
  const accept = FILE_KINDS.filter((kind) => read.list("dateien").includes(kind));
  if (accept.length === 0) read.wrong("dateien", texts.missingFiles);
  return {
    accept: accept.length === FILE_KINDS.length ? undefined : accept,
    maxFiles: unless(read.whole("anzahlDateien", { from: 1, to: 10 }), 1),
    maxMegabytes: unless(read.whole("megabyte", { from: 1, to: 20 }), 10),
  };
}

const isTicked = (read: Reading, name: string): true | undefined =>
  read.list(name).includes("ja") || undefined;

/** What each type has besides the rest. */
const OWN: Readonly<Record<string, (read: Reading) => Properties>> = {
  text: (read) => ({
    maxLength: unless(read.whole("laenge", { from: 1, to: 10_000 }), 140),
    multiline: isTicked(read, "zeilen"),
  }),
  number: numberLimits,
  date: (read) => ({ ...dayLimit(read, "ab", "earliest"), ...dayLimit(read, "bis", "latest") }),
  choice: (read) => ({ multiple: read.text("mehrere") === "several" || undefined }),
  address: (read) => ({ within: read.text("anschriften") === "town" ? "town" : undefined }),
  person: (read) => ({ withBirthDate: isTicked(read, "geburt") }),
  file: fileLimits,
  group: entries,
};

const REQUIRED: Readonly<Record<string, Properties>> = {
  yes: { required: undefined },
  no: { required: false },
};

/** Reads the form of a question of a type. */
export function enteredField(type: string, inputs: FieldInputs): EnteredField {
  const problems: EntryProblem[] = [];
  const read = readingOf(inputs, problems);
  if (read.text("frage") === "") read.wrong("frage", texts.missingLabel);
  const properties = {
    ...REQUIRED[read.text("noetig")],
    prefill: read.text("konto") || undefined,
    legalBasis: read.text("grundlage") || undefined,
    ...OWN[type]?.(read),
  };
  return { properties, problems };
}

/** Attributes of the account that can fill a question of a type. */
export const PREFILLS: Readonly<Record<string, readonly (keyof typeof texts.prefills)[]>> = {
  person: ["person"],
  text: ["familyName", "givenNames"],
  date: ["birthDate"],
  address: ["address"],
  email: ["email"],
  phone: ["phone"],
};
