import type { Contact, Theme } from "#catalogue";
import { fill, inLanguage, type Language } from "#platform/i18n";
import { Link } from "#ui";
import type { OfferedService } from "../offered-service.ts";
import { ServiceList } from "../service-list.tsx";
import { ThemeTiles } from "../theme-tiles.tsx";
import { addressOf, type Asked, isNarrowed } from "./asked.ts";
import { searchTexts } from "./texts.ts";
import { Ways } from "./ways.tsx";

type NothingProps = {
  asked: Asked;
  /** Services that come nearest. */
  similar: readonly OfferedService[];
  contact: Contact | undefined;
  language: Language;
};

/** Nothing was found: what comes near, and the ways to a person who knows. */
export function NothingFound({ asked, similar, contact, language }: NothingProps) {
  const texts = inLanguage(searchTexts, language);
  const heading = isNarrowed(asked) ? texts.nothingFiltered : texts.nothing;
  return (
    <>
      <section class="stack measure" aria-labelledby="nichts">
        <h2 id="nichts">{fill(heading, { query: asked.query })}</h2>
        {isNarrowed(asked) && (
          <p>
            <Link href={addressOf({ query: asked.query, audience: undefined, onlyOnline: false })}>
              {texts.unfiltered}
            </Link>
          </p>
        )}
        <ul class="spaced">
          {texts.tips.map((tip) => (
            <li>{tip}</li>
          ))}
        </ul>
        <Ways contact={contact} language={language} />
      </section>
      {similar.length > 0 && (
        <section class="stack stack--fill" aria-labelledby="aehnlich">
          <h2 id="aehnlich">{texts.similar}</h2>
          <ServiceList services={similar} language={language} />
        </section>
      )}
    </>
  );
}

type ThemesProps = { themes: readonly Theme[]; language: Language };

export const Themes = ({ themes, language }: ThemesProps) => (
  <section class="stack stack--fill" aria-labelledby="themen">
    <h2 id="themen">{inLanguage(searchTexts, language).themes}</h2>
    <ThemeTiles themes={themes} language={language} heading="h3" />
  </section>
);
