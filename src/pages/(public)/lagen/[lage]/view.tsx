import { type Guide, placeOf, type Situation, type Theme } from "#catalogue";
import { fill, inLanguage } from "#platform/i18n";
import { Link, Words } from "#ui";
import type { Dependencies } from "../../../dependencies.ts";
import type { Visit } from "../../../visit.ts";
import { chosenTown } from "../../chosen-town.ts";
import { offeredIn, portalDay } from "../../offered-service.ts";
import { ServiceList } from "../../service-list.tsx";
import { situationTexts } from "../texts.ts";
import { GuideForm } from "./guide-form.tsx";
import type { Ticks } from "./ticks.ts";
import { TownNote } from "./town-note.tsx";

type ViewProps = {
  situation: Situation;
  theme: Theme;
  guide: Guide | undefined;
  ticks: Ticks;
  visit: Visit;
  house: Dependencies;
};

function Services({ situation, guide, visit, house }: ViewProps) {
  const texts = inLanguage(situationTexts, visit.language);
  const place = chosenTown(visit, house) ?? placeOf(visit.portal);
  const services = house.catalogue.servicesIn(situation, portalDay(visit));
  if (services.length === 0)
    return (
      <div class="stack measure">
        <p>
          {texts.nothing} {texts.nothingHelp}
        </p>
        <p class="row">
          <Link href="/suche">{texts.search}</Link>
          <Link href="/leistungen">{texts.list}</Link>
        </p>
      </div>
    );
  return (
    <section class="stack stack--fill" aria-labelledby="leistungen">
      <h2 id="leistungen">{texts.services}</h2>
      <ServiceList
        short={guide !== undefined}
        services={services.map((service) => offeredIn(place, service, { visit, house }))}
        language={visit.language}
      />
    </section>
  );
}

/** A situation with everything that belongs to it. */
export function SituationView(props: ViewProps) {
  const { situation, theme, guide, visit } = props;
  const texts = inLanguage(situationTexts, visit.language);
  const { official: name, number } = situation;
  return (
    <div class="stack stack--sections stack--fill">
      <div class="stack measure">
        <h1>
          <Words text={guide?.title ?? situation.name} language={visit.language} />
        </h1>
        {guide && (
          <p class="lead">
            <Words text={guide.lead} language={visit.language} />
          </p>
        )}
        <p class="note">{fill(texts.official, { name, number, theme: theme.official })}</p>
        <TownNote {...props} />
      </div>
      {guide && <GuideForm {...props} guide={guide} />}
      <Services {...props} />
    </div>
  );
}
