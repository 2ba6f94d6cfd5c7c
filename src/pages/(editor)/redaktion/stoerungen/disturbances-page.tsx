import {
  type AnnouncementProblem,
  byTitle,
  listDisturbances,
  type TypedAnnouncement,
} from "#catalogue";
import { html, type Reply } from "#platform/http";
import { showPage } from "../../../show-page.tsx";
import { portalDay } from "../../../(public)/offered-service.ts";
import { emptyAnnouncement } from "./announcement-form.tsx";
import type { AnnouncerDesk } from "./announcer-desk.ts";
import { disturbanceTexts } from "./texts.ts";
import { DisturbancesView } from "./view.tsx";

type Failed = { typed: TypedAnnouncement; problems: readonly AnnouncementProblem[] };

const NOTHING_FAILED: Failed = { typed: emptyAnnouncement, problems: [] };

const DONE = ["announced", "announced-late", "ended", "ended-late"] as const;

/** The page with all that is announced; after a mistake with what was typed. */
export async function disturbancesPage(
  { visit, house, townId }: AnnouncerDesk,
  { typed, problems } = NOTHING_FAILED,
): Promise<Reply> {
  const all = await listDisturbances(house.databases.region, visit.now);
  const { meldung } = visit.query;
  const page = showPage(visit, house, {
    title: disturbanceTexts.title,
    withoutSearch: true,
    hasErrors: problems.length > 0,
    children: (
      <DisturbancesView
        token={visit.formToken()}
        forRegion={townId === null}
        services={byTitle(house.catalogue.servicesOf(portalDay(visit)), "de")}
        disturbances={all.filter((one) => one.townId === townId)}
        done={DONE.find((one) => one === meldung)}
        typed={typed}
        problems={problems}
      />
    ),
  });
  return html(page, problems.length > 0 ? 422 : 200);
}
