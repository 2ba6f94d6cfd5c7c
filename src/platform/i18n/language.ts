/** Languages of the interface. "de-easy" is "Einfach erklärt"; where a text lacks it, German stands in. */
export const LANGUAGES = ["de", "en", "de-easy"] as const;
export type Language = (typeof LANGUAGES)[number];

export const isLanguage = (value: unknown): value is Language =>
  LANGUAGES.includes(value as Language);

/** German is always there; the others where somebody wrote them. */
export type Localised<T = string> = { de: T } & { [L in Exclude<Language, "de">]?: T };

/** The text in the wanted language, or the German one. */
export const inLanguage = <T>(texts: Localised<T>, language: Language): T =>
  texts[language] ?? texts.de;

/** True when the text exists in the wanted language itself. */
export const existsIn = (texts: Localised<unknown>, language: Language): boolean =>
  texts[language] !== undefined;

/** The `lang` attribute of a language: easy German is German. */
export const htmlLanguage = (language: Language): string => (language === "en" ? "en" : "de");

/** Replaces `{name}` by values. A name without a value stays visible, so that a test finds it. */
export const fill = (text: string, values: Record<string, string | number>): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
