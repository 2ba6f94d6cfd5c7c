import { html, redirect } from "#platform/http";
import { inLanguage } from "#platform/i18n";
import type { Route } from "../../route-definition.ts";
import { showPage } from "../../show-page.tsx";
import { homeCrumb } from "../home-crumb.ts";
import { offeredService, portalDay } from "../offered-service.ts";
import { listTexts } from "./texts.ts";
import { ListView } from "./view.tsx";

/** Everything the portal offers from A to Z; `online=1` leaves only what works online. */
export const route = {
  audience: "public",
  portals: "all",
  cached: true,
  cachedBy: ["online"],
  GET: (visit, house) => {
    const { online } = visit.query;
    // Any other value would be one more page in the cache.
    if (online && online !== "1") return redirect("/leistungen");
    const services = house.catalogue
      .servicesOf(portalDay(visit))
      .map((service) => offeredService(service, visit, house));
    return html(
      showPage(visit, house, {
        title: inLanguage(listTexts, visit.language).title,
        crumbs: [homeCrumb(visit.language)],
        children: (
          <ListView services={services} onlyOnline={online === "1"} language={visit.language} />
        ),
      }),
    );
  },
} satisfies Route;
