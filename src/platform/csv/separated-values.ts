/** Spreadsheets run a cell that begins like this; an apostrophe in front makes it text again. */
const RUNS = /^[=+\-@\t\r]/;

/** Cents as "1234,50"; with a minus in front when negative. */
export function decimalComma(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, "0");
  return `${cents < 0 ? "-" : ""}${digits.slice(0, -2)},${digits.slice(-2)}`;
}

/** A text is neutralised and quoted; an amount or a count is digits of ours. */
export type Cell = { text: string } | { cents: number } | { count: number };

const cell = (one: Cell): string => {
  if ("cents" in one) return decimalComma(one.cents);
  if ("count" in one) return String(one.count);
  const text = one.text.replaceAll(/[\r\n\t]+/g, " ").trim();
  const safe = RUNS.test(one.text) || RUNS.test(text) ? `'${text}` : text;
  return /[";']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/**
 * A file that spreadsheets of German offices open right: UTF-8 with byte order mark, semicolons,
 * CRLF, decimal commas, and nothing that runs.
 */
export function separatedValues(
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
): Buffer {
  const lines = [head.map((text) => ({ text })), ...rows];
  return Buffer.from(`\uFEFF${lines.map((line) => `${line.map(cell).join(";")}\r\n`).join("")}`);
}
