import type { ParameterDefinition } from "#library";
import { formatNumber } from "#platform/i18n";
import { readEuros } from "../../../(desk)/amt/kasse/read-euros.ts";

/** How a value is written in one input, and what somebody means who types into it. */
type Writing = {
  write: (value: unknown) => string;
  /** undefined: cannot be read as a value of the type. */
  read: (text: string) => unknown;
};

const UNITS = [
  { letter: "Y", one: "Jahr", many: "Jahre", pattern: /^jahre?n?$/i },
  { letter: "M", one: "Monat", many: "Monate", pattern: /^monate?n?$/i },
  { letter: "W", one: "Woche", many: "Wochen", pattern: /^wochen?$/i },
  { letter: "D", one: "Tag", many: "Tage", pattern: /^tage?n?$/i },
] as const;

function writeDuration(value: unknown): string {
  const parts = [...String(value).matchAll(/(\d+)([YMWD])/g)];
  return parts
    .map(([, count = "", letter]) => {
      const unit = UNITS.find((one) => one.letter === letter);
      return `${count} ${count === "1" ? unit?.one : unit?.many}`;
    })
    .join(" ");
}

function readDuration(text: string): string | undefined {
  const counts = new Map<string, string>();
  const rest = text.replaceAll(/(\d+)\s*([a-z]+)/gi, (whole, count: string, word: string) => {
    const unit = UNITS.find(({ pattern }) => pattern.test(word));
    if (!unit || counts.has(unit.letter)) return whole;
    counts.set(unit.letter, count);
    return "";
  });
  if (rest.trim() !== "" || counts.size === 0) return undefined;
  return `P${UNITS.map(({ letter }) => (counts.has(letter) ? `${counts.get(letter)}${letter}` : "")).join("")}`;
}

const readNumber = (text: string): number | undefined => {
  const number = Number(text.replaceAll(".", "").replace(",", "."));
  return Number.isFinite(number) ? number : undefined;
};

/** "02-15" is the 15th of February. */
const writeDays = (value: unknown): string =>
  (Array.isArray(value) ? value : [])
    .map((day) => `${String(day).slice(3)}.${String(day).slice(0, 2)}.`)
    .join(", ");

function readDays(text: string): string[] | undefined {
  const parts = text.split(/[,;\s]+/).filter((part) => part !== "");
  const days = parts.map((part) => /^(\d{1,2})\.(\d{1,2})\.?$/.exec(part));
  if (days.some((day) => day === null)) return undefined;
  return days.map(
    (day) => `${(day?.[2] ?? "").padStart(2, "0")}-${(day?.[1] ?? "").padStart(2, "0")}`,
  );
}

const asItIs: Writing = { write: (value) => String(value), read: (text) => text };

const MONEY: Writing = {
  write: (value) => (Number(value) / 100).toFixed(2).replace(".", ","),
  read: readEuros,
};
const NUMBER: Writing = { write: (value) => formatNumber(Number(value)), read: readNumber };

/** Types whose values are written in one input. */
export const WRITING: Readonly<Partial<Record<ParameterDefinition["type"], Writing>>> = {
  text: asItIs,
  url: asItIs,
  iban: { write: asItIs.write, read: (text) => text.replaceAll(" ", "") },
  money: MONEY,
  number: NUMBER,
  duration: { write: writeDuration, read: readDuration },
  yearDays: { write: writeDays, read: readDays },
};

/** The same for the cells of a table. */
export const CELL_WRITING = { text: asItIs, number: NUMBER, money: MONEY, choice: asItIs } as const;
