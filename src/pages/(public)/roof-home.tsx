import type { Authority } from "#authorities";
import { fill, inLanguage } from "#platform/i18n";
import { Link, LinkButton } from "#ui";
import { DisturbanceNotes } from "../disturbance-notes.tsx";
import { chosenTown } from "./chosen-town.ts";
import { Hero, type HomeProps, Popular, Topics } from "./home-sections.tsx";
import { News } from "./news.tsx";
import { OnlineBoard } from "./online-board.tsx";
import { townTexts } from "./ort/texts.ts";
import { pilotNews } from "./pilot-news.ts";
import { urlOn } from "./portal-of.ts";
import { PortalList } from "./portal-list.tsx";
import { homeTexts } from "./texts.ts";
import { TownForm } from "./town-form.tsx";
import { TownMap } from "./town-map.tsx";

const NEWEST = 3;

/** The town this browser remembers, with the way to forget it. */
function YourTown({ visit, house }: HomeProps) {
  const town = chosenTown(visit, house);
  if (!town) return null;
  const texts = inLanguage(townTexts, visit.language);
  return (
    <section class="panel panel--brand stack" aria-labelledby="gemerkt">
      <h2 id="gemerkt">{fill(texts.yourTown, { name: town.shortName })}</h2>
      <div class="row">
        <LinkButton href={urlOn(town, "/", house)}>
          {fill(texts.toYourTown, { name: town.shortName })}
        </LinkButton>
        <Link href="/ort?vergessen=1">{texts.forget}</Link>
      </div>
    </section>
  );
}

/** Straight to a town: by name or postcode, on the map, or from the list. */
function FindTown({ visit, house }: HomeProps) {
  const texts = inLanguage(homeTexts, visit.language);
  const hrefOf = (authority: Authority): string => urlOn(authority, "/", house);
  return (
    <section class="stack stack--fill" aria-labelledby="portale">
      <h2 id="portale">{texts.portals}</h2>
      <p>{texts.portalsLead}</p>
      <TownForm language={visit.language} />
      <div class="columns columns--map">
        <TownMap language={visit.language} house={house} hrefOf={hrefOf} />
        <PortalList visit={visit} house={house} />
      </div>
    </section>
  );
}

function Newest({ visit, house }: HomeProps) {
  const texts = inLanguage(homeTexts, visit.language);
  const news = pilotNews(house, visit.language).slice(0, NEWEST);
  return (
    <section class="stack measure" aria-labelledby="neues">
      <h2 id="neues">{texts.news}</h2>
      <News news={news} language={visit.language} house={house} />
      <p>
        <Link href="/pilotphase">{texts.allNews}</Link>
      </p>
    </section>
  );
}

/** Overview of the region: towns, what is online where, search, topics and news. */
export function RoofHome(props: HomeProps) {
  const { visit, house } = props;
  const texts = inLanguage(homeTexts, visit.language);
  const count = house.region.authorities.length;
  return (
    <div class="stack stack--sections stack--fill">
      <Hero heading={texts.roofHeading} lead={texts.roofLead} language={visit.language} />
      <DisturbanceNotes visit={visit} house={house} />
      <YourTown {...props} />
      <FindTown {...props} />
      <OnlineBoard {...props} />
      <Popular {...props} />
      <Topics {...props} />
      <Newest {...props} />
      <section class="stack measure" aria-labelledby="ueber">
        <h2 id="ueber">{texts.about}</h2>
        <p>{fill(texts.aboutText, { region: house.region.roof.shortName, count })}</p>
        <p>{texts.aboutPilot}</p>
      </section>
    </div>
  );
}
