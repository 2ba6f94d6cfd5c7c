import type { Situation, Theme } from "#catalogue";
import { fill, inLanguage } from "#platform/i18n";
import { Link, Words } from "#ui";
import type { Dependencies } from "../../../dependencies.ts";
import type { Visit } from "../../../visit.ts";
import { offeredService, portalDay } from "../../offered-service.ts";
import { ServiceList } from "../../service-list.tsx";
import { themeTexts } from "../texts.ts";

type ViewProps = { theme: Theme; visit: Visit; house: Dependencies };
type SectionProps = Omit<ViewProps, "theme"> & { situation: Situation };

const SituationSection = ({ situation, visit, house }: SectionProps) => (
  <section class="stack stack--fill" aria-labelledby={situation.id}>
    <h2 id={situation.id}>
      <Link href={`/lagen/${situation.id}`}>
        <Words text={situation.name} language={visit.language} />
      </Link>
    </h2>
    <ServiceList
      services={house.catalogue
        .servicesIn(situation, portalDay(visit))
        .map((service) => offeredService(service, visit, house))}
      language={visit.language}
    />
  </section>
);

const Nothing = ({ visit }: { visit: Visit }) => {
  const texts = inLanguage(themeTexts, visit.language);
  return (
    <div class="stack measure">
      <p>
        {texts.nothing} {texts.nothingHelp}
      </p>
      <ul>
        <li>
          <Link href="/suche">{texts.search}</Link>
        </li>
        <li>
          <Link href="/leistungen">{texts.services}</Link>
        </li>
      </ul>
    </div>
  );
};

/** Situations without a service are left out. */
export function ThemeView({ theme, visit, house }: ViewProps) {
  const texts = inLanguage(themeTexts, visit.language);
  const filled = theme.situations.filter(
    (situation) => house.catalogue.servicesIn(situation, portalDay(visit)).length > 0,
  );
  return (
    <div class="stack stack--sections stack--fill">
      <div class="stack stack--tight">
        <h1>
          <Words text={theme.name} language={visit.language} />
        </h1>
        <p class="note">{fill(texts.official, { name: theme.official })}</p>
      </div>
      {filled.length > 1 && (
        <nav class="panel" aria-label={texts.situations}>
          <ul class="link-list">
            {filled.map(({ id, name }) => (
              <li>
                <Link class="link" href={`#${id}`}>
                  <Words text={name} language={visit.language} />
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {filled.length === 0 && <Nothing visit={visit} />}
      {filled.map((situation) => (
        <SituationSection situation={situation} visit={visit} house={house} />
      ))}
    </div>
  );
}
