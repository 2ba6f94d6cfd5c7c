import { Temporal } from "temporal-polyfill";

/** PostgreSQL type ids of the values we read in our own way. */
export const OID = { int8: 20, numeric: 1700, date: 1082, timestamptz: 1184, bytea: 17 } as const;

const readInteger = (text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError("integer beyond 2^53 in the database");
  return value;
};

/** Times arrive as Temporal.Instant, days as Temporal.PlainDate, 64-bit integers as safe numbers. */
export const parsers = {
  [OID.int8]: readInteger,
  [OID.date]: (text: string) => Temporal.PlainDate.from(text),
  [OID.timestamptz]: (text: string) => Temporal.Instant.from(text),
} as const;

const isTemporal = (value: unknown): value is { toString: () => string } =>
  value instanceof Temporal.Instant || value instanceof Temporal.PlainDate;

/** What a query binds: temporal values as ISO text, everything else as it is. */
export const bindable = (parameters: readonly unknown[]): unknown[] =>
  parameters.map((value) => (isTemporal(value) ? value.toString() : value));
