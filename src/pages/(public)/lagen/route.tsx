import { html, redirect } from "#platform/http";
import { inLanguage } from "#platform/i18n";
import type { Route } from "../../route-definition.ts";
import { showPage } from "../../show-page.tsx";
import { homeCrumb } from "../home-crumb.ts";
import { situationTexts } from "./texts.ts";
import { SituationsView } from "./view.tsx";

/** All life situations by topic; `fuer=firma` shows those of businesses. */
export const route = {
  audience: "public",
  portals: "all",
  cached: true,
  cachedBy: ["fuer"],
  GET: (visit, house) => {
    const { fuer } = visit.query;
    // Any other value would be one more page in the cache.
    if (fuer && fuer !== "firma") return redirect("/lagen");
    return html(
      showPage(visit, house, {
        title: inLanguage(situationTexts, visit.language).title,
        crumbs: [homeCrumb(visit.language)],
        children: (
          <SituationsView
            audience={fuer === "firma" ? "business" : "citizen"}
            visit={visit}
            house={house}
          />
        ),
      }),
    );
  },
} satisfies Route;
