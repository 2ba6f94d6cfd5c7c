import { LANGUAGES, type Language } from "#platform/i18n";
import type { PackageCheck, PackageParts } from "../package-parts.ts";
import type { PackageProblem } from "../package-content.ts";
import { FORMATS_OF, parametersIn } from "../package-texts.ts";
import { type TextReader, textSlots } from "../text-slots.ts";

/**
 * In which languages a text is needed. Letters are written in German, the language of the decision;
 * whoever chose another one reads the message beside it.
 */
const NEEDED: Readonly<Record<Language, readonly TextReader[]>> = {
  de: ["applicant", "staff", "town", "letter"],
  en: ["applicant", "staff", "town"],
  "de-easy": ["applicant"],
};

/** Keys that somebody who reads the language would miss. */
export function missingTexts(parts: PackageParts, language: Language): string[] {
  const texts = parts.source.texts[language];
  return textSlots(parts)
    .filter(({ reader, required }) => required && NEEDED[language].includes(reader))
    .map(({ key }) => key)
    .filter((key) => texts[key] === undefined);
}

const elementOf = (key: string): string => key.slice(0, key.lastIndexOf("."));

function strangeKeys(parts: PackageParts): PackageProblem[] {
  const known = new Set(textSlots(parts).map(({ key }) => key));
  return LANGUAGES.flatMap((language) =>
    Object.keys(parts.source.texts[language])
      .filter((key) => !known.has(key))
      .map((key) => ({
        file: `texts/${language}.json`,
        element: elementOf(key),
        problem: `Zu „${key}“ gibt es kein Element.`,
      })),
  );
}

/** A text can say an amount or a name of the town, but not a tariff; that is for letters with tables. */
function wrongPlaceholders(parts: PackageParts): PackageProblem[] {
  const types = new Map(parts.source.service.parameters.map(({ id, type }) => [id, type]));
  const filledLater = new Set(["message", ...parts.source.letters.map(({ id }) => id)]);
  const isWritable = ({ id, format }: { id: string; format: string }): boolean => {
    const type = types.get(id);
    return type === undefined || FORMATS_OF[type].includes(format);
  };
  return LANGUAGES.flatMap((language) =>
    Object.entries(parts.source.texts[language])
      .filter(([key]) => !filledLater.has(key.slice(0, key.indexOf("."))))
      .flatMap(([key, text]) =>
        parametersIn(text)
          .filter((placeholder) => !isWritable(placeholder))
          .map(({ id, format }) => ({
            file: `texts/${language}.json`,
            element: elementOf(key),
            problem: `${key}: „${id}“ lässt sich so nicht schreiben (${format}).`,
          })),
      ),
  );
}

/** German is complete, no text belongs to nothing, and placeholders are written in a known way. */
export const checkTexts: PackageCheck = (parts) => [
  ...missingTexts(parts, "de").map((key) => ({
    file: "texts/de.json",
    element: elementOf(key),
    problem: `Der Text „${key}“ fehlt.`,
  })),
  ...strangeKeys(parts),
  ...wrongPlaceholders(parts),
];
