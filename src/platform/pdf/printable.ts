type Has = (codePoint: number) => boolean;

const LINE_BREAK = /\r\n|[\r\u0085\u2028\u2029]/g;

/** Signs that draw nothing; some of them turn the reading direction around. */
const STEERING = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;

/** Longer than any word or number, so an invisible break inside does no harm. */
const ENDLESS = /\S{60}(?=\S)/gu;

const covers = (signs: string, has: Has): boolean =>
  Array.from(signs).every((sign) => has(sign.codePointAt(0) ?? 0));

/** A sign the font lacks: base and accent by themselves, a plain space or hyphen, or its number. */
function standIn(sign: string, has: Has): string {
  const apart = sign.normalize("NFD");
  if (covers(apart, has)) return apart;
  if (/\p{Zs}/u.test(sign)) return " ";
  if (/\p{Pd}/u.test(sign)) return "-";
  const codePoint = sign.codePointAt(0) ?? 0;
  return `[U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}]`;
}

/**
 * Text as the fonts can print it. PDF/A forbids a character without glyph; so that nothing a person
 * wrote is lost or makes the sheet fail, such a character is printed by its number: "[U+1F600]".
 */
export function printable(text: string, has: Has): string {
  const clean = text
    .toWellFormed()
    .normalize("NFC")
    .replaceAll(LINE_BREAK, "\n")
    .replaceAll("\t", " ")
    .replaceAll(STEERING, (sign) => (sign === "\n" ? sign : ""));
  const signs = Array.from(clean, (sign) =>
    sign === "\n" || covers(sign, has) ? sign : standIn(sign, has),
  );
  return signs.join("").replaceAll(ENDLESS, "$&\u200b");
}

/** The same for every string inside lists and records. */
export function printableDeep(value: unknown, has: Has): unknown {
  if (typeof value === "string") return printable(value, has);
  if (Array.isArray(value)) return value.map((inner: unknown) => printableDeep(inner, has));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, printableDeep(inner, has)]),
  );
}
