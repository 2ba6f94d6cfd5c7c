import { inLanguage, type Language } from "#platform/i18n";
import type { Crumb } from "#ui";
import { catalogueTexts } from "./catalogue-texts.ts";

/** First step of the way back up. */
export const homeCrumb = (language: Language): Crumb => ({
  href: "/",
  text: inLanguage(catalogueTexts, language).home,
});
