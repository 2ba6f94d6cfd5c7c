import { formatMoney, formatNumber, type Language, LANGUAGES } from "#platform/i18n";
import type { Texts } from "#forms";
import type { ParameterType } from "./parameter-definition.ts";
import type { Parameters } from "./parameters.ts";

/** Words by `<id>.<slot>`; German complete, the other languages as far as they are written. */
export type PackageTexts = Readonly<Record<Language, Readonly<Record<string, string>>>>;

const PLACEHOLDER = /\{parameter\.([a-zA-Z0-9]+)(?:\|([a-z]+))?\}/g;

/** How a parameter of a type can stand in a text, the first one without being asked for. */
export const FORMATS_OF: Readonly<Record<ParameterType, readonly string[]>> = {
  text: ["text"],
  url: ["text"],
  iban: ["text"],
  number: ["text", "number"],
  money: ["money"],
  yesNo: [],
  duration: [],
  choice: [],
  choices: [],
  yearDays: [],
  table: [],
};

/** Parameters that a text names, and how it wants them written. */
export const parametersIn = (text: string): { id: string; format: string }[] =>
  [...text.matchAll(PLACEHOLDER)].map(([, id = "", format = "text"]) => ({ id, format }));

function written(value: unknown, format: string | undefined, language: Language): string {
  if (typeof value === "string") return value;
  if (typeof value !== "number") return "";
  return format === "money" ? formatMoney(value, language) : formatNumber(value, language);
}

/** A text with the town's values in place. What the town left open leaves no gap. */
function withParameters(text: string, parameters: Parameters, language: Language): string {
  if (!text.includes("{parameter.")) return text;
  const filled = text.replaceAll(PLACEHOLDER, (_, id: string, format?: string) =>
    written(parameters.get(id)?.value, format, language),
  );
  return filled.replaceAll(/ {2,}/g, " ").trim();
}

/** Letters and messages are filled when they are written, with everything the case knows. */
function isFilledLater(key: string, letters: ReadonlySet<string>): boolean {
  const id = key.slice(0, key.indexOf("."));
  return id === "message" || id === "remedy" || letters.has(id);
}

type TownsTexts = { texts: PackageTexts; parameters: Parameters; letters: ReadonlySet<string> };

/** The words of a package as they read in a town, with German where a language has none. */
export function textsOfTown({ texts, parameters, letters }: TownsTexts) {
  const of = (language: Language): Texts => {
    const all = { ...texts.de, ...texts[language] };
    const filled = new Map(
      Object.entries(all).map(([key, text]) => [
        key,
        isFilledLater(key, letters) ? text : withParameters(text, parameters, language),
      ]),
    );
    return (key) => filled.get(key);
  };
  const byLanguage = new Map(LANGUAGES.map((language) => [language, of(language)]));
  const german = of("de");
  return (language: Language): Texts => byLanguage.get(language) ?? german;
}
