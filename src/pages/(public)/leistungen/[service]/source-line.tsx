import type { Source } from "#catalogue";
import { Temporal } from "#platform/clock";
import { formatDate, htmlLanguage, inLanguage, type Language } from "#platform/i18n";
import { Link } from "#ui";
import { catalogueTexts } from "../../catalogue-texts.ts";

type SourceLineProps = { source: Source | null; language: Language };

/** Where a statement comes from and of which day that is – or that nobody checked it. */
export function SourceLine({ source, language }: SourceLineProps) {
  const texts = inLanguage(catalogueTexts, language);
  if (!source) return <p class="unchecked">{texts.unchecked}</p>;
  const title =
    htmlLanguage(language) === "de" ? source.title : <span lang="de">{source.title}</span>;
  return (
    <p class="note">
      {texts.source}: {source.url ? <Link href={source.url}>{title}</Link> : title}, {texts.asOf}{" "}
      {formatDate(Temporal.PlainDate.from(source.asOf), language)}
    </p>
  );
}
