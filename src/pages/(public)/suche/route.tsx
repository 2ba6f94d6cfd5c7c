import { cleanQuery } from "#catalogue";
import { html } from "#platform/http";
import { fill, inLanguage } from "#platform/i18n";
import type { Route } from "../../route-definition.ts";
import { showPage } from "../../show-page.tsx";
import { homeCrumb } from "../home-crumb.ts";
import { offeredService, portalDay } from "../offered-service.ts";
import { searchTexts } from "./texts.ts";
import { SearchView } from "./view.tsx";

const MAX_SHOWN = 30;

/** Plain search. Not kept in the cache: there are as many pages as questions. */
export const route = {
  audience: "public",
  portals: "all",
  GET: (visit, house) => {
    const query = cleanQuery(visit.query["q"] ?? "");
    const { total, services } = house.catalogue.searchServices(query, portalDay(visit), MAX_SHOWN);
    const texts = inLanguage(searchTexts, visit.language);
    return html(
      showPage(visit, house, {
        title: query ? fill(texts.titleFor, { query }) : texts.title,
        withoutSearch: true,
        crumbs: [homeCrumb(visit.language)],
        children: (
          <SearchView
            query={query}
            total={total}
            found={services.map((service) => offeredService(service, visit, house))}
            themes={house.catalogue.themes}
            language={visit.language}
          />
        ),
      }),
    );
  },
} satisfies Route;
