import { localisedPlaces } from "./elements.ts";
import type { EditedText } from "./service-text.ts";

export const TRANSLATIONS = ["en", "de-easy"] as const;
export type Translation = (typeof TRANSLATIONS)[number];

export const translationKey = (place: string, language: Translation): string =>
  `${place}.${language}`;

/**
 * Which translations are older than the German words they stand for, after somebody edited a text.
 * A translation counts as new when it was written anew, when its editor says that it is still
 * right, or when the German words are again those it was made from.
 */
export function staleAfter(
  before: EditedText,
  after: EditedText,
  stillRight: ReadonlySet<string> = new Set(),
): Record<string, string> {
  const old = new Map(localisedPlaces(before).map(({ place, words }) => [place, words]));
  return Object.fromEntries(
    localisedPlaces(after).flatMap(({ place, words }) =>
      TRANSLATIONS.flatMap((language): [string, string][] => {
        const key = translationKey(place, language);
        const was = old.get(place);
        if (words[language] === undefined || was?.[language] !== words[language]) return [];
        if (stillRight.has(key)) return [];
        const madeFrom = before.staleFrom[key] ?? was.de;
        return madeFrom === words.de ? [] : [[key, madeFrom]];
      }),
    ),
  );
}

/** Places whose words nobody has translated. */
export const untranslated = (text: EditedText, language: Translation): string[] =>
  localisedPlaces(text).flatMap(({ place, words }) =>
    words[language] === undefined ? [place] : [],
  );
