import type { ParameterDefinition } from "#library";
import { formatMoney, formatNumber } from "#platform/i18n";
import { settingsTexts as texts } from "./texts.ts";
import { WRITING } from "./written-value.ts";

/** Words of a package by key. */
export type PackageWords = (key: string) => string | undefined;

const optionWords = (id: string, option: unknown, words: PackageWords): string =>
  words(`parameter.${id}.option.${String(option)}`) ?? String(option);

type Table = Extract<ParameterDefinition, { type: "table" }>;

function shownCell(
  { id, columns }: Table,
  [column, value]: [string, unknown],
  words: PackageWords,
): string {
  const type = columns.find((one) => one.id === column)?.type;
  if (type === "money") return formatMoney(Number(value));
  if (type === "number") return formatNumber(Number(value));
  return optionWords(id, value, words);
}

function shownTable(definition: Table, rows: unknown, words: PackageWords): string {
  if (!Array.isArray(rows)) return "";
  return rows
    .map((row: Record<string, unknown>) =>
      definition.columns
        .filter(({ id }) => row[id] !== undefined)
        .map(({ id }) => shownCell(definition, [id, row[id]], words))
        .join(" – "),
    )
    .join("; ");
}

/** A value of a parameter in words. */
export function shownValue(
  definition: ParameterDefinition,
  value: unknown,
  words: PackageWords,
): string {
  if (value === undefined || value === null) return texts.unset;
  if (Array.isArray(value) && value.length === 0) return texts.none;
  const { id, type } = definition;
  if (type === "money") return formatMoney(Number(value));
  if (type === "yesNo") return value === true ? texts.yes : texts.no;
  if (type === "choice") return optionWords(id, value, words);
  if (type === "choices")
    return (Array.isArray(value) ? value : []).map((one) => optionWords(id, one, words)).join(", ");
  if (type === "table") return shownTable(definition, value, words);
  return WRITING[type]?.write(value) ?? String(value);
}
