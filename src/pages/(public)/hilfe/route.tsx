import { inLanguage } from "#platform/i18n";
import type { Route } from "../../route-definition.ts";
import { textPage } from "../text-page.tsx";
import { helpTexts } from "./texts.ts";
import { OfficesView, TownsView } from "./view.tsx";

/** How the portal works and whom to ask. */
export const route = {
  audience: "public",
  portals: "all",
  cached: true,
  GET: (visit, house) =>
    textPage({
      visit,
      house,
      texts: inLanguage(helpTexts, visit.language),
      children:
        visit.portal.kind === "roof" ? (
          <TownsView language={visit.language} house={house} />
        ) : (
          <OfficesView
            authority={visit.portal.authority}
            offices={house.catalogue.officesOf(visit.portal.authority)}
            language={visit.language}
          />
        ),
    }),
} satisfies Route;
