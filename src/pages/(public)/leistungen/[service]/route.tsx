import type { Portal } from "#authorities";
import { AppError } from "#platform/errors";
import { html, redirect } from "#platform/http";
import { inLanguage } from "#platform/i18n";
import { withDataBlock } from "../../../data-block.ts";
import type { Dependencies } from "../../../dependencies.ts";
import { FeedbackForm } from "../../../feedback-form.tsx";
import type { Route } from "../../../route-definition.ts";
import { showPage } from "../../../show-page.tsx";
import { catalogueTexts } from "../../catalogue-texts.ts";
import { cachedForTown } from "../../chosen-town.ts";
import { homeCrumb } from "../../home-crumb.ts";
import { governmentService } from "./government-service.ts";
import { servicePage } from "./service-page.ts";
import { ServiceView } from "./view.tsx";

/** The portal a person was handed over from, if it is another one of the region. */
const origin = (from: string, here: Portal, { region }: Dependencies): Portal | undefined =>
  region.portals.find(({ slug }) => slug === from && slug !== here.slug);

/** The start page of a service. `von` names the portal to go back to after a hand-over. */
export const route = {
  audience: "public",
  portals: "all",
  cached: true,
  cachedBy: ["von"],
  cachedFor: cachedForTown,
  counts: ({ params }) => ({ serviceId: params["service"] ?? "", what: "visit", place: "" }),
  GET: (visit, house) => {
    const { von } = visit.query;
    const from = von ? origin(von, visit.portal, house) : undefined;
    const page = servicePage({ id: visit.params["service"] ?? "", from, visit, house });
    if (!page) throw new AppError("not-found");
    // Any other value would be one more page in the cache.
    if (von && !from) return redirect(`/leistungen/${page.service.id}`);
    const shown = showPage(visit, house, {
      title: inLanguage(page.service.title, visit.language),
      crumbs: [
        homeCrumb(visit.language),
        { href: "/leistungen", text: inLanguage(catalogueTexts, visit.language).services },
      ],
      children: (
        <ServiceView page={page}>
          <FeedbackForm place="service" serviceId={page.service.id} visit={visit} house={house} />
        </ServiceView>
      ),
    });
    return html(withDataBlock(shown.toString(), governmentService(page)));
  },
} satisfies Route;
