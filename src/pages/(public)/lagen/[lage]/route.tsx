import { AppError } from "#platform/errors";
import { html } from "#platform/http";
import { inLanguage } from "#platform/i18n";
import type { Route } from "../../../route-definition.ts";
import { showPage } from "../../../show-page.tsx";
import { cachedForTown } from "../../chosen-town.ts";
import { homeCrumb } from "../../home-crumb.ts";
import { situationTexts } from "../texts.ts";
import { ticksIn } from "./ticks.ts";
import { SituationView } from "./view.tsx";

/** One situation: its guide, if somebody wrote one, and its services. */
export const route = {
  audience: "public",
  portals: "all",
  cached: true,
  // A page with ticks is somebody's own.
  cachedFor: (visit, house) =>
    Object.keys(visit.query).some((name) => name.startsWith("schritt-"))
      ? undefined
      : cachedForTown(visit, house),
  GET: (visit, house) => {
    const found = house.catalogue.situation(visit.params["lage"] ?? "");
    if (!found) throw new AppError("not-found");
    const guide = house.catalogue.guideOf(found.situation);
    return html(
      showPage(visit, house, {
        title: inLanguage(guide?.title ?? found.situation.name, visit.language),
        crumbs: [
          homeCrumb(visit.language),
          { href: "/lagen", text: inLanguage(situationTexts, visit.language).title },
        ],
        children: (
          <SituationView
            {...found}
            guide={guide}
            ticks={ticksIn(visit)}
            visit={visit}
            house={house}
          />
        ),
      }),
    );
  },
} satisfies Route;
