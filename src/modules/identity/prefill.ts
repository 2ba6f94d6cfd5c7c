import type { Address, Person, PrefillValues } from "#forms";
import type { PersonAttributes } from "./person-attributes.ts";

/** A house number at the end: "12", "12 a", "8 – 10", "3/1". */
const HOUSE_NUMBER = /^(?<street>.+?)[\s,]+(?<number>\d+\s?\p{L}?(?:\s?[-–/+]\s?\d+\s?\p{L}?)*)$/u;

/** Takes the house number off; a line without one is all street, and the form asks for the number. */
export function splitStreetLine(line: string): Pick<Address, "street" | "houseNumber"> {
  const { street, number } = HOUSE_NUMBER.exec(line)?.groups ?? {};
  return street && number ? { street, houseNumber: number } : { street: line, houseNumber: "" };
}

function addressOf(attributes: PersonAttributes): Address | undefined {
  const { streetLine = "", postcode = "", town = "", country = "DE" } = attributes;
  // Forms ask for German addresses; one from abroad would look valid and be wrong.
  if (country !== "DE" || !(streetLine || postcode || town)) return undefined;
  return { ...splitStreetLine(streetLine), postcode, town };
}

function personOf(attributes: PersonAttributes): Person | undefined {
  const { givenNames = "", familyName = "", birthDate } = attributes;
  if (!givenNames && !familyName) return undefined;
  return { givenNames, familyName, ...(birthDate && { birthDate }) };
}

const withoutGaps = (values: {
  [K in keyof PrefillValues]: PrefillValues[K] | undefined;
}): PrefillValues =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/**
 * What a session can offer to a form, in the shapes of its answers; taken only with consent. What
 * the account did not tell is not there, or "" within a person or an address.
 */
export function prefillValues(attributes: PersonAttributes): PrefillValues {
  const { familyName, givenNames, birthDate, email, phone } = attributes;
  const [person, address] = [personOf(attributes), addressOf(attributes)];
  return withoutGaps({ person, familyName, givenNames, birthDate, address, email, phone });
}
