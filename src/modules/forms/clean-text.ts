/** More than any answer may have, so that "too long" can still be said about it. */
const LONGEST = 20_000;

/**
 * What arrived, without what no keyboard types on purpose: control characters, zero-width and
 * direction marks, lone surrogates.
 */
export const withoutInvisible = (raw: string): string =>
  raw
    .slice(0, LONGEST)
    .toWellFormed()
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/(?![\n\t])[\p{Cc}\p{Cf}\uFFFD]/gu, "");

/** One line as it is stored: composed characters (NFC), single blanks. */
export const oneLine = (typed: string): string =>
  typed.normalize("NFC").replaceAll(/\s+/g, " ").trim();

/** Several lines as they are stored: no blanks at line ends, at most one empty line in a row. */
export const severalLines = (typed: string): string =>
  typed
    .normalize("NFC")
    .replaceAll(/[^\S\n]+/g, " ")
    .replaceAll(/ ?\n ?/g, "\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();

/** Digits and letters without blanks; full-width forms become plain ones (NFKC). */
export const withoutBlanks = (typed: string): string =>
  typed.normalize("NFKC").replaceAll(/\s+/g, "");
