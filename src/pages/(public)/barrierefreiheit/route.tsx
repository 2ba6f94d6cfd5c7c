import { lastReview, statementOf } from "#accessibility";
import { dayOf } from "#platform/clock";
import { AppError } from "#platform/errors";
import { html, type Reply } from "#platform/http";
import { inLanguage } from "#platform/i18n";
import type { Dependencies } from "../../dependencies.ts";
import { portalRows } from "../../portal-rows.ts";
import type { Route } from "../../route-definition.ts";
import { showPage } from "../../show-page.tsx";
import type { Visit } from "../../visit.ts";
import { homeCrumb } from "../home-crumb.ts";
import { accessibilityTexts } from "./texts.ts";
import { StatementView } from "./view.tsx";

async function show(visit: Visit, house: Dependencies): Promise<Reply> {
  const review = await lastReview(portalRows(visit, house));
  const grounds = { results: house.accessibility, review };
  const statement = statementOf(visit.portal.slug, grounds, dayOf(visit.now));
  if (!statement) throw new AppError("not-found");
  return html(
    showPage(visit, house, {
      title: inLanguage(accessibilityTexts, visit.language).title,
      crumbs: [homeCrumb(visit.language)],
      children: <StatementView statement={statement} visit={visit} house={house} />,
    }),
  );
}

/** The accessibility statement of the portal. */
export const route = { audience: "public", portals: "all", GET: show } satisfies Route;
