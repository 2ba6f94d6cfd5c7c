import { html } from "#platform/http";
import { inLanguage } from "#platform/i18n";
import type { Route } from "../../route-definition.ts";
import { showPage } from "../../show-page.tsx";
import { homeCrumb } from "../home-crumb.ts";
import { themeTexts } from "./texts.ts";
import { ThemesView } from "./view.tsx";

/** All topics with how much there is in them. */
export const route = {
  audience: "public",
  portals: "all",
  cached: true,
  GET: (visit, house) =>
    html(
      showPage(visit, house, {
        title: inLanguage(themeTexts, visit.language).title,
        crumbs: [homeCrumb(visit.language)],
        children: <ThemesView visit={visit} house={house} />,
      }),
    ),
} satisfies Route;
