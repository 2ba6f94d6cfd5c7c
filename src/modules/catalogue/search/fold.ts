const LETTERS: Record<string, string> = { ä: "a", ö: "o", ü: "u", ß: "ss", æ: "a", œ: "o", ø: "o" };

/**
 * Brings spellings of the same word together: case, accents, `ä` = `ae` = `a`, `ß` = `ss`.
 * A vowel before it keeps `ue` apart ("Steuer", "neue"). Only for comparing; the result is no spelling.
 */
export const fold = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/([ao]|(?<![aeiouäöüq])u)e/g, "$1")
    .replaceAll(/[äöüßæœø]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "");

/** Letter of an A–Z index: Ä stands under A, what is no Latin letter under "#". */
export function indexLetter(title: string): string {
  const [first = ""] = fold(title);
  return /^[a-z]$/.test(first) ? first.toUpperCase() : "#";
}
