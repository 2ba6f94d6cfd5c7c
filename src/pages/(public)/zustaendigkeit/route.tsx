import { html } from "#platform/http";
import { inLanguage } from "#platform/i18n";
import type { Route } from "../../route-definition.ts";
import { showPage } from "../../show-page.tsx";
import { homeCrumb } from "../home-crumb.ts";
import { understood } from "./asked.ts";
import { problemsOf } from "./problems.ts";
import { finderTexts } from "./texts.ts";
import { FinderView } from "./view.tsx";

/** Service and place lead to the body in charge (Leistung × ARS). As many pages as questions. */
export const route = {
  audience: "public",
  portals: "all",
  GET: async (visit, house) => {
    const texts = inLanguage(finderTexts, visit.language);
    const asked = await understood(visit, house);
    const problems = problemsOf(asked, texts);
    const body = showPage(visit, house, {
      title: texts.title,
      hasErrors: problems.length > 0,
      crumbs: [homeCrumb(visit.language)],
      children: <FinderView asked={asked} problems={problems} visit={visit} house={house} />,
    });
    return html(body, problems.length > 0 ? 422 : 200);
  },
} satisfies Route;
