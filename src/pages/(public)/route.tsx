import { html } from "#platform/http";
import { inLanguage } from "#platform/i18n";
import type { Route } from "../route-definition.ts";
import { showPage } from "../show-page.tsx";
import { cachedForTown } from "./chosen-town.ts";
import { RoofHome } from "./roof-home.tsx";
import { homeTexts } from "./texts.ts";
import { TownHome } from "./town-home.tsx";

/** Home of the roof or of a local portal. */
export const route = {
  audience: "public",
  portals: "all",
  cached: true,
  cachedFor: cachedForTown,
  GET: (visit, house) => {
    const { portal } = visit;
    return html(
      showPage(visit, house, {
        title: inLanguage(homeTexts, visit.language).title,
        withoutSearch: true,
        children:
          portal.kind === "roof" ? (
            <RoofHome visit={visit} house={house} />
          ) : (
            <TownHome authority={portal.authority} visit={visit} house={house} />
          ),
      }),
    );
  },
} satisfies Route;
