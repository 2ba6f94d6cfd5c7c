import { lastReview, reportedBarriers, statementOf } from "#accessibility";
import { dayOf } from "#platform/clock";
import { AppError } from "#platform/errors";
import { html, type Reply } from "#platform/http";
import type { Dependencies } from "../../../dependencies.ts";
import type { Route } from "../../../route-definition.ts";
import { showPage } from "../../../show-page.tsx";
import type { Visit } from "../../../visit.ts";
import { accessibilityDesk } from "./accessibility-desk.ts";
import { accessibilityDeskTexts } from "./texts.ts";
import { AccessibilityDeskView } from "./view.tsx";

async function show(visit: Visit, house: Dependencies): Promise<Reply> {
  const { db } = accessibilityDesk(visit, house);
  const [review, reports] = await Promise.all([
    lastReview(db),
    reportedBarriers(db, house.keyring),
  ]);
  const grounds = { results: house.accessibility, review };
  const statement = statementOf(visit.portal.slug, grounds, dayOf(visit.now));
  if (!statement) throw new AppError("not-found");
  const { meldung } = visit.query;
  return html(
    showPage(visit, house, {
      title: accessibilityDeskTexts.title,
      withoutSearch: true,
      children: (
        <AccessibilityDeskView
          token={visit.formToken()}
          statement={statement}
          reports={reports}
          done={meldung === "confirmed" || meldung === "settled" ? meldung : undefined}
        />
      ),
    }),
  );
}

export const route = { audience: "staff", portals: "all", GET: show } satisfies Route;
