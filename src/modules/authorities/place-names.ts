import type { Authority } from "./region-definition.ts";

const LETTERS: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };
const LEAST_FIRST_WORD = 5;

/** A name as people type it: small letters, `ae` for `ä`, single spaces, nothing else. */
export const plainName = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/[äöüß]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/**
 * What people call an authority: "Waltrop", "Stadt Waltrop", "Haltern"; a Kreis also by its bare
 * name, so "recklinghausen" is two of them.
 */
export function placeNames({ kind, shortName }: Authority): readonly string[] {
  const plain = plainName(shortName);
  if (kind === "district") {
    const bare = plain.replace(/^kreis /, "");
    return [plain, `landkreis ${bare}`, bare];
  }
  const [first = ""] = plain.split(" ");
  return [plain, `stadt ${plain}`, ...(first.length >= LEAST_FIRST_WORD ? [first] : [])];
}
