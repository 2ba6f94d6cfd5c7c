import { html, type Reply } from "#platform/http";
import { Link } from "#ui";
import { listRegionLog, listWorkInProgress } from "#workshop";
import type { Dependencies } from "../../dependencies.ts";
import type { Route } from "../../route-definition.ts";
import { showPage } from "../../show-page.tsx";
import type { Visit } from "../../visit.ts";
import { libraryCards } from "./library-cards.ts";
import { PackageCard } from "./package-card.tsx";
import { workshopTexts as texts } from "./texts.ts";
import { RegionLog } from "./region-log.tsx";
import { RegionOverview } from "./region-overview.tsx";
import { type LibraryDesk, libraryDesk } from "./workshop-desk.ts";

const LOG_LENGTH = 30;

/** What happened in the region, for those who look at all towns. */
const regionLog = ({ house, town }: LibraryDesk) =>
  town ? [] : listRegionLog(house.databases.region, LOG_LENGTH);

const workInRegion = ({ house, town }: LibraryDesk) =>
  town ? [] : listWorkInProgress(house.databases.region);

/** The library: every package of the region, and how it stands in this town. */
async function library(visit: Visit, house: Dependencies): Promise<Reply> {
  const desk = libraryDesk(visit, house);
  const [cards, log, work] = await Promise.all([
    libraryCards(desk),
    regionLog(desk),
    workInRegion(desk),
  ]);
  const page = showPage(visit, house, {
    title: texts.title,
    withoutSearch: true,
    children: (
      <div class="stack stack--wide stack--fill">
        <div class="stack">
          <h1>{texts.title}</h1>
          <p class="lead">{desk.town ? texts.lead : texts.leadRoof}</p>
          {desk.town && <Link href="/loki/austausch">{texts.exchange}</Link>}
        </div>
        {!desk.town && <RegionOverview desk={desk} cards={cards} work={work} />}
        <ul class="plain-list stack stack--fill">
          {cards.map((card) => (
            <PackageCard card={card} inTown={desk.town !== undefined} />
          ))}
        </ul>
        {!desk.town && <RegionLog desk={desk} log={log} cards={cards} />}
      </div>
    ),
  });
  return html(page);
}

export const route = { audience: "staff", portals: "all", GET: library } satisfies Route;
