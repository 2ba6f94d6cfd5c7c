import { randomInt } from "node:crypto";

/**
 * Crockford's alphabet without I, L, O and U: nothing that is misheard on the phone.
 * Its 32 symbols serve the body, 37 symbols would be needed for Crockford's own check digit;
 * we use the Luhn mod N check over the 32 symbols instead (ISO/IEC 7812 generalised).
 */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const BODY_LENGTH = 8;

/** `authority` is the two-letter code of the town in front, e.g. "WA". */
export type ReferenceParts = { authority: string; reference: string };

function checkDigit(body: string): string {
  let sum = 0;
  let factor = 2;
  for (const symbol of [...body].reverse()) {
    const product = factor * ALPHABET.indexOf(symbol);
    sum += Math.floor(product / 32) + (product % 32);
    factor = factor === 2 ? 1 : 2;
  }
  return ALPHABET.charAt((32 - (sum % 32)) % 32);
}

/** A new public reference such as `WA-7K3M-9QF2-X`: 40 random bits and a check digit. */
export function newReference(
  authority: string,
  random: (max: number) => number = randomInt,
): string {
  let body = "";
  while (body.length < BODY_LENGTH) body += ALPHABET.charAt(random(32));
  return `${authority}-${body.slice(0, 4)}-${body.slice(4)}-${checkDigit(body)}`;
}

/**
 * Reads what a person typed: any case, spaces for hyphens, the letters O, I and L for the digits.
 * Returns undefined if it is no reference or the check digit does not fit.
 */
export function parseReference(typed: string): ReferenceParts | undefined {
  const compact = typed.toUpperCase().replaceAll(/[\s\-–_.]/g, "");
  const match = /^([A-Z]{2})([0-9A-Z]{8})([0-9A-Z])$/.exec(compact);
  if (!match) return undefined;
  const [, authority = "", rawBody = "", rawCheck = ""] = match;
  const body = forgiveLookalikes(rawBody);
  if (checkDigit(body) !== forgiveLookalikes(rawCheck)) return undefined;
  return {
    authority,
    reference: `${authority}-${body.slice(0, 4)}-${body.slice(4)}-${checkDigit(body)}`,
  };
}

const forgiveLookalikes = (symbols: string): string =>
  symbols.replaceAll("O", "0").replaceAll(/[IL]/g, "1").replaceAll("U", "V");
