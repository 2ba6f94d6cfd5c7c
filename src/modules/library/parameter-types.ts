import { isValidIBAN } from "ibantools";
import type { ParameterColumn, ParameterOf, ParameterType } from "./parameter-definition.ts";

/** What is wrong with a value, in plain German; undefined when it is fine. */
type Check<T extends ParameterType> = (
  definition: ParameterOf<T>,
  value: unknown,
) => string | undefined;

const isCents = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;

const isChoice = (options: readonly string[], value: unknown): boolean =>
  options.some((option) => option === value);

const quoted = (words: readonly string[]): string => words.map((word) => `„${word}“`).join(", ");

/** 29 February is no day of every year. */
const DAY_OF_YEAR = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const isDayOfYear = (value: unknown): value is string =>
  typeof value === "string" &&
  DAY_OF_YEAR.test(value) &&
  !["02-29", "02-30", "02-31", "04-31", "06-31", "09-31", "11-31"].includes(value);

function yearDaysProblem(value: unknown): string | undefined {
  if (!Array.isArray(value) || value.length === 0 || !value.every(isDayOfYear))
    return "Bitte Tage des Jahres angeben, Monat und Tag wie 02-15.";
  const ascending = value.every((day, index) => day > (value[index - 1] ?? ""));
  return ascending
    ? undefined
    : "Bitte die Tage in ihrer Reihenfolge und jeden nur einmal angeben.";
}

function isUrl(value: unknown): boolean {
  return typeof value === "string" && /^https?:\/\//.test(value) && URL.canParse(value);
}

const CELL: { [T in ParameterColumn["type"]]: (value: unknown) => boolean } = {
  text: (value) => typeof value === "string" && value.trim() !== "",
  number: (value) => typeof value === "number" && Number.isFinite(value),
  money: isCents,
  choice: (value) => typeof value === "string",
};

function cellProblem(column: ParameterColumn, value: unknown): string | undefined {
  const where = `Spalte „${column.id}“`;
  if (value === undefined) return `${where}: Der Wert fehlt.`;
  if (!CELL[column.type](value))
    return `${where}: ${column.type === "money" ? "Bitte einen Betrag in ganzen Cent angeben." : "Der Wert passt nicht."}`;
  return column.type === "choice" && !isChoice(column.options, value)
    ? `${where}: Der Wert steht nicht zur Wahl. Möglich sind ${quoted(column.options)}.`
    : undefined;
}

type Row = Readonly<Record<string, unknown>>;
const isRow = (value: unknown): value is Row =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function rowProblem(columns: readonly ParameterColumn[], row: unknown): string | undefined {
  if (!isRow(row)) return "Eine Zeile besteht aus benannten Werten.";
  const strange = Object.keys(row).find((id) => columns.every((column) => column.id !== id));
  if (strange !== undefined) return `Die Spalte „${strange}“ gibt es nicht.`;
  for (const column of columns) {
    const problem = cellProblem(column, row[column.id]);
    if (problem) return problem;
  }
  return undefined;
}

/** A first column of options names the rows, so each of them stands there at most once. */
function doubledRow([first]: readonly ParameterColumn[], rows: readonly Row[]): string | undefined {
  if (first?.type !== "choice") return undefined;
  const names = rows.map((row) => row[first.id]);
  const doubled = names.find((name, index) => names.indexOf(name) !== index);
  return typeof doubled === "string" ? `Die Zeile „${doubled}“ gibt es zweimal.` : undefined;
}

function tableProblem({ columns }: ParameterOf<"table">, value: unknown): string | undefined {
  if (!Array.isArray(value)) return "Bitte Zeilen einer Tabelle angeben.";
  for (const [index, row] of value.entries()) {
    const problem = rowProblem(columns, row);
    if (problem) return `Zeile ${index + 1}, ${problem}`;
  }
  return doubledRow(columns, value);
}

function numberProblem({ min, max }: ParameterOf<"number">, value: unknown): string | undefined {
  if (typeof value !== "number" || !Number.isFinite(value)) return "Bitte eine Zahl angeben.";
  if (min !== undefined && value < min) return `Der Wert muss mindestens ${min} sein.`;
  if (max !== undefined && value > max) return `Der Wert darf höchstens ${max} sein.`;
  return undefined;
}

function textProblem({ maxLength }: ParameterOf<"text">, value: unknown): string | undefined {
  if (typeof value !== "string") return "Bitte einen Text angeben.";
  return value.length > maxLength
    ? `Der Text ist zu lang. Möglich sind ${maxLength} Zeichen, es sind ${value.length}.`
    : undefined;
}

const unless = (fits: boolean, problem: string): string | undefined => (fits ? undefined : problem);

/** One entry per type: what a value of it must be like. */
export const VALUE_PROBLEM: { readonly [T in ParameterType]: Check<T> } = {
  text: textProblem,
  url: (_, value) => unless(isUrl(value), "Bitte eine Adresse angeben, die mit https:// beginnt."),
  money: (_, value) =>
    unless(isCents(value), "Bitte einen Betrag in ganzen Cent angeben, 0 oder mehr."),
  number: numberProblem,
  yesNo: (_, value) => unless(typeof value === "boolean", "Bitte Ja oder Nein angeben."),
  duration: (_, value) =>
    unless(
      typeof value === "string" && /^P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/.test(value),
      "Bitte eine Dauer in Tagen, Wochen, Monaten oder Jahren angeben, zum Beispiel P14D.",
    ),
  choice: ({ options }, value) =>
    unless(isChoice(options, value), `Bitte eine der Möglichkeiten wählen: ${quoted(options)}.`),
  choices: ({ options }, value) =>
    unless(
      Array.isArray(value) && value.every((one) => isChoice(options, one)),
      `Bitte aus den Möglichkeiten wählen: ${quoted(options)}.`,
    ),
  yearDays: (_, value) => yearDaysProblem(value),
  table: tableProblem,
  iban: (_, value) =>
    unless(
      typeof value === "string" && isValidIBAN(value),
      "Bitte eine gültige IBAN ohne Leerzeichen angeben.",
    ),
};
