import { Temporal } from "#platform/clock";
import type { PersonAttributes } from "../../person-attributes.ts";

/** By OID, never by friendly name: names are spelled differently from one service to the next. */
const OIDS = {
  givenNames: "urn:oid:2.5.4.42",
  familyName: "urn:oid:2.5.4.4",
  birthDate: "urn:oid:1.2.40.0.10.2.1.1.55",
  streetLine: "urn:oid:2.5.4.16",
  postcode: "urn:oid:2.5.4.17",
  town: "urn:oid:2.5.4.7",
  country: "urn:oid:1.2.40.0.10.2.1.1.225599",
  email: "urn:oid:0.9.2342.19200300.100.1.3",
  phone: "urn:oid:2.5.4.20",
} as const satisfies Record<keyof PersonAttributes, string>;

/** An identity card may leave day or month open; half a date is none. */
function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}

function clean(name: string, value: string): string | undefined {
  if (name === "birthDate") return isDay(value) ? value : undefined;
  if (name === "country") return value === "D" ? "DE" : value.toUpperCase();
  return value;
}

/** What the account told of a person. Nothing is required: any attribute may be missing. */
export function readAttributes(values: ReadonlyMap<string, string>): PersonAttributes {
  const found = Object.entries(OIDS).flatMap(([name, oid]) => {
    const value = values.get(oid);
    const cleaned = value === undefined ? undefined : clean(name, value);
    return cleaned === undefined ? [] : [[name, cleaned] as const];
  });
  return Object.fromEntries(found);
}
