import type { Keyring } from "#platform/crypto";
import type { CaseData } from "./case-data.ts";

const SHORTEST = 2;
const MOST_WORDS = 60;
const UMLAUTS: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/**
 * Words as they are looked for: "Müller-Lüdenscheidt", "mueller luedenscheidt" and "MÜLLER
 * LÜDENSCHEIDT" are the same two.
 */
export const wordsIn = (text: string): string[] => [
  ...new Set(
    text
      .normalize("NFC")
      .toLowerCase()
      .replaceAll(/[äöüß]/g, (letter) => UMLAUTS[letter] ?? letter)
      .normalize("NFD")
      .replaceAll(/\p{M}/gu, "")
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length >= SHORTEST),
  ),
];

/** Words the town hall finds a case by: who it is, where, and what tells it from others. */
export const wordsOfCase = ({ caption, recipient }: CaseData): string[] =>
  wordsIn([caption, ...recipient].join(" ")).slice(0, MOST_WORDS);

/** Keyed for this town alone: the same name has another hash next door. */
export const macsOf = (keyring: Keyring, authorityId: string, words: readonly string[]): Buffer[] =>
  words.map((word) => keyring.mac(`case-word|${authorityId}`, word));
