import { html } from "#platform/http";
import { inLanguage } from "#platform/i18n";
import type { Route } from "../../route-definition.ts";
import { showPage } from "../../show-page.tsx";
import { homeCrumb } from "../home-crumb.ts";
import { embedPageTexts } from "./texts.ts";
import { EmbedPage } from "./view.tsx";

/** For the editors of town websites and the makers of apps. */
export const route = {
  audience: "public",
  portals: "all",
  cached: true,
  GET: (visit, house) => {
    const texts = inLanguage(embedPageTexts, visit.language);
    const url = (path: string): string => house.addresses.url(visit.portal, path);
    return html(
      showPage(visit, house, {
        title: texts.title,
        crumbs: [homeCrumb(visit.language)],
        children: <EmbedPage texts={texts} url={url} />,
      }),
    );
  },
} satisfies Route;
