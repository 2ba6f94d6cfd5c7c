import { html } from "#platform/http";
import { inLanguage } from "#platform/i18n";
import type { Route } from "../../route-definition.ts";
import { showPage } from "../../show-page.tsx";
import { homeCrumb } from "../home-crumb.ts";
import { News } from "../news.tsx";
import { pilotNews } from "../pilot-news.ts";
import { homeTexts } from "../texts.ts";

/** The whole story of the pilot phase: which town and which service came online when. */
export const route = {
  audience: "public",
  portals: "roof",
  cached: true,
  GET: (visit, house) => {
    const { language } = visit;
    const texts = inLanguage(homeTexts, language);
    return html(
      showPage(visit, house, {
        title: texts.news,
        crumbs: [homeCrumb(language)],
        children: (
          <div class="stack stack--wide measure">
            <div class="stack">
              <h1>{texts.news}</h1>
              <p class="lead">{texts.newsLead}</p>
            </div>
            <News news={pilotNews(house, language)} language={language} house={house} />
          </div>
        ),
      }),
    );
  },
} satisfies Route;
