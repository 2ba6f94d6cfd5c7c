import { type Language, LANGUAGES } from "#platform/i18n";
import type { PackageContent } from "../../package-content.ts";
import type { PackageParts } from "../../package-parts.ts";
import { type TextReader, textSlots } from "../../text-slots.ts";
import type { Mutant } from "./mutant.ts";

/** Staff and letters are German; what towns read about parameters is on no journey. */
const SHOWN: Readonly<Record<Language, readonly TextReader[]>> = {
  de: ["applicant", "staff", "letter"],
  en: ["applicant"],
  "de-easy": ["applicant"],
};

/** Every text that an applicant, staff or the reader of a letter sees, in every language, changed. */
export function* textMutants(content: PackageContent, parts: PackageParts): Generator<Mutant> {
  const readers = new Map(textSlots(parts).map(({ key, reader }) => [key, reader]));
  for (const language of LANGUAGES) {
    const texts = parts.source.texts[language];
    const seen = Object.keys(texts).filter((key) => {
      const reader = readers.get(key);
      return reader !== undefined && SHOWN[language].includes(reader);
    });
    for (const key of seen)
      yield {
        what: `texts/${language}.json, ${key}`,
        content: {
          ...content,
          texts: { ...content.texts, [language]: { ...texts, [key]: `${texts[key]} ?` } },
        },
      };
  }
}
