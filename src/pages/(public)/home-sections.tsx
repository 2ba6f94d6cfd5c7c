import type { ServiceType } from "#catalogue";
import { inLanguage, type Language } from "#platform/i18n";
import { Link, SearchForm, Words } from "#ui";
import type { Dependencies } from "../dependencies.ts";
import type { Visit } from "../visit.ts";
import { portalDay } from "./offered-service.ts";
import { homeTexts } from "./texts.ts";
import { ThemeTiles } from "./theme-tiles.tsx";

export type HomeProps = { visit: Visit; house: Dependencies };

type HeroProps = { heading: string; lead: string; language: Language };

/** The search as the first thing on the page. */
export function Hero({ heading, lead, language }: HeroProps) {
  const { searchLabel, searchExample, searchButton } = inLanguage(homeTexts, language);
  return (
    <div class="hero">
      <div class="stack measure">
        <h1>{heading}</h1>
        <p class="lead">{lead}</p>
        <SearchForm
          action="/suche"
          label={searchLabel}
          example={searchExample}
          button={searchButton}
          id="suche"
        />
      </div>
    </div>
  );
}

type ServiceLinksProps = { services: readonly ServiceType[]; language: Language };

export const ServiceLinks = ({ services, language }: ServiceLinksProps) => (
  <ul class="link-list">
    {services.map(({ id, title }) => (
      <li>
        <Link class="link" href={`/leistungen/${id}`}>
          <Words text={title} language={language} />
        </Link>
      </li>
    ))}
  </ul>
);

/** What most people come for. */
export function Popular({ visit, house }: HomeProps) {
  const texts = inLanguage(homeTexts, visit.language);
  return (
    <section class="stack stack--fill" aria-labelledby="haeufig">
      <h2 id="haeufig">{texts.popular}</h2>
      <ServiceLinks
        services={house.catalogue.popularOn(portalDay(visit))}
        language={visit.language}
      />
      <p>
        <Link href="/leistungen">{texts.allServices}</Link>
      </p>
    </section>
  );
}

export function Topics({ visit, house }: HomeProps) {
  const texts = inLanguage(homeTexts, visit.language);
  return (
    <section class="stack stack--fill" aria-labelledby="themen">
      <h2 id="themen">{texts.themes}</h2>
      <ThemeTiles themes={house.catalogue.themes} language={visit.language} heading="h3" />
      <p class="row">
        <Link href="/lagen">{texts.situations}</Link>
        <Link href="/zustaendigkeit">{texts.whoIsResponsible}</Link>
      </p>
    </section>
  );
}
