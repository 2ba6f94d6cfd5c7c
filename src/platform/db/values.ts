import { Temporal } from "temporal-polyfill";

/** PostgreSQL type ids of the values we read in our own way. */
export const OID = { int8: 20, numeric: 1700, date: 1082, timestamptz: 1184, bytea: 17 } as const;

const readInteger = (text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError("integer beyond 2^53 in the database");
  return value;
};

const MILLISECONDS = /^[12]\d{3}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,3})?\+00$/;

/** Our own times have milliseconds and no more; reading them as such takes a third of the time. */
function readInstant(text: string): Temporal.Instant {
  if (!MILLISECONDS.test(text)) return Temporal.Instant.from(text);
  const iso = `${text.slice(0, 10)}T${text.slice(11, -"+00".length)}Z`;
  return Temporal.Instant.fromEpochMilliseconds(Date.parse(iso));
}

/** Times arrive as Temporal.Instant, days as Temporal.PlainDate, 64-bit integers as safe numbers. */
export const parsers = {
  [OID.int8]: readInteger,
  [OID.date]: (text: string) => Temporal.PlainDate.from(text),
  [OID.timestamptz]: readInstant,
} as const;

type Time = Temporal.Instant | Temporal.PlainDate;

const isTemporal = (value: unknown): value is Time =>
  value instanceof Temporal.Instant || value instanceof Temporal.PlainDate;

let last: { time: Time; text: string } | undefined;

/** ISO 8601. The time of a request is bound many times, one after the other. */
function isoText(time: Time): string {
  if (last?.time !== time) last = { time, text: time.toString() };
  return last.text;
}

/** What a query binds: temporal values as ISO text, everything else as it is. */
export const bindable = (parameters: readonly unknown[]): unknown[] =>
  parameters.map((value) => (isTemporal(value) ? value.toString() : value));

const quoted = (text: string): string => `"${text.replaceAll(/["\\]/g, "\\$&")}"`;

const arrayItem = (value: unknown): string => {
  if (value === null || value === undefined) return "NULL";
  if (Array.isArray(value)) return arrayText(value);
  const written = wireValue(value);
  return typeof written === "string" ? quoted(written) : `"\\\\x${written?.toString("hex")}"`;
};

const arrayText = (values: readonly unknown[]): string => `{${values.map(arrayItem).join(",")}}`;

/** A bound value as PostgreSQL's protocol sends it: text, or bytes as they are. */
export function wireValue(value: unknown): string | Buffer | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "string") return value;
  if (typeof value !== "object") return String(value);
  if (Buffer.isBuffer(value)) return value;
  if (value instanceof Uint8Array)
    return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  if (Array.isArray(value)) return arrayText(value);
  return isTemporal(value) ? isoText(value) : JSON.stringify(value);
}
