import { randomInt } from "node:crypto";

const LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

/** The second secret beside a reference: 12 symbols (58 bits) in groups of four, to be typed by a person. */
export function newSecretWord(): string {
  const pick = () => LETTERS.charAt(randomInt(LETTERS.length));
  const group = () => pick() + pick() + pick() + pick();
  return `${group()}-${group()}-${group()}`;
}

/** What a person typed, brought to the form that is hashed. */
export const normaliseSecretWord = (typed: string): string =>
  typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, "");
