import { existsIn, htmlLanguage, inLanguage, type Language, type Localised } from "#platform/i18n";

type WordsProps = { text: Localised; language: Language };

/** A text in the wanted language, or the German one, marked as German (WCAG 3.1.2). */
export function Words({ text, language }: WordsProps) {
  const words = inLanguage(text, language);
  if (existsIn(text, language) || htmlLanguage(language) === "de") return <>{words}</>;
  return <span lang="de">{words}</span>;
}
