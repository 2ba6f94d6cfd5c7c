/** The first or last day that a question takes, as people choose it. */
export type DayLimit =
  | { kind: "none" | "today" }
  | { kind: "before" | "after"; amount: number; unit: DayUnit }
  /** More than can be chosen; left as it was written. */
  | { kind: "written" };

export const DAY_UNITS = ["D", "W", "M", "Y"] as const;
export type DayUnit = (typeof DAY_UNITS)[number];

const RELATIVE = /^heute\s*([+-])\s*duration\("P(\d+)([DWMY])"\)$/;

export function readDayLimit(expression: string): DayLimit {
  const written = expression.trim();
  if (written === "") return { kind: "none" };
  if (written === "heute") return { kind: "today" };
  const [, sign, amount, unit] = RELATIVE.exec(written) ?? [];
  const known = DAY_UNITS.find((one) => one === unit);
  if (!known) return { kind: "written" };
  return { kind: sign === "-" ? "before" : "after", amount: Number(amount), unit: known };
}

/** The expression of a limit that was chosen; undefined: there is none. */
export function writeDayLimit(limit: Exclude<DayLimit, { kind: "written" }>): string | undefined {
  if (limit.kind === "none") return undefined;
  if (!("amount" in limit)) return "heute";
  const sign = limit.kind === "before" ? "-" : "+";
  return `heute ${sign} duration("P${limit.amount}${limit.unit}")`;
}
