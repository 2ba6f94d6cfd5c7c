import type { Theme } from "#catalogue";
import { fill, inLanguage, type Language } from "#platform/i18n";
import { Link, SearchForm } from "#ui";
import type { OfferedService } from "../offered-service.ts";
import { ServiceList } from "../service-list.tsx";
import { ThemeTiles } from "../theme-tiles.tsx";
import { searchTexts } from "./texts.ts";

type SearchViewProps = {
  query: string;
  total: number;
  found: readonly OfferedService[];
  themes: readonly Theme[];
  language: Language;
};

const Themes = ({ themes, language }: Pick<SearchViewProps, "themes" | "language">) => (
  <section class="stack stack--fill" aria-labelledby="themen">
    <h2 id="themen">{inLanguage(searchTexts, language).themes}</h2>
    <ThemeTiles themes={themes} language={language} heading="h3" />
  </section>
);

const Results = ({ query, total, found, language }: Omit<SearchViewProps, "themes">) => {
  const texts = inLanguage(searchTexts, language);
  return (
    <section class="stack stack--fill" aria-labelledby="treffer">
      <h2 id="treffer">{fill(total === 1 ? texts.one : texts.results, { count: total, query })}</h2>
      <ServiceList services={found} language={language} />
    </section>
  );
};

const Nothing = ({ query, language }: Pick<SearchViewProps, "query" | "language">) => {
  const texts = inLanguage(searchTexts, language);
  return (
    <section class="stack measure" aria-labelledby="nichts">
      <h2 id="nichts">{fill(texts.nothing, { query })}</h2>
      <ul class="spaced">
        {texts.tips.map((tip) => (
          <li>{tip}</li>
        ))}
      </ul>
      <p>{texts.instead}:</p>
      <ul class="spaced">
        <li>
          <Link href="/leistungen">{texts.services}</Link>
        </li>
        <li>
          <Link href="/hilfe">{texts.help}</Link>
        </li>
      </ul>
    </section>
  );
};

export function SearchView(props: SearchViewProps) {
  const { query, total, themes, language } = props;
  const texts = inLanguage(searchTexts, language);
  return (
    <div class="stack stack--sections stack--fill">
      <div class="stack">
        <h1>{texts.title}</h1>
        <SearchForm
          action="/suche"
          label={texts.label}
          button={texts.button}
          query={query}
          id="suche"
        />
        {!query && <p class="note">{texts.hint}</p>}
      </div>
      {query && total > 0 && <Results {...props} />}
      {query && total === 0 && <Nothing query={query} language={language} />}
      {total === 0 && <Themes themes={themes} language={language} />}
    </div>
  );
}
