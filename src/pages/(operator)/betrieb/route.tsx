import { listStaff } from "#identity";
import { countJobs, deadJobs, replays, retriedJobs } from "#platform/jobs";
import { html, type Reply } from "#platform/http";
import type { Dependencies } from "../../dependencies.ts";
import type { Route } from "../../route-definition.ts";
import { showPage } from "../../show-page.tsx";
import type { Visit } from "../../visit.ts";
import { operatorDesk } from "./operator-desk.ts";
import type { OperationView } from "./operation-view.ts";
import { operationTexts as texts } from "./texts.ts";
import { OperationPage } from "./view.tsx";

const MOST = 100;
const MOST_REPLAYS = 20;

/** How many jobs a press of a button made due; undefined without one. */
const triedIn = ({ query }: Visit): number | undefined =>
  /^\d{1,5}$/.test(query["versucht"] ?? "") ? Number(query["versucht"]) : undefined;

async function show(visit: Visit, house: Dependencies): Promise<Reply> {
  const { ownIds } = operatorDesk(visit, house);
  const { databases, region, clock } = house;
  const { worker } = databases;
  const [parts, counts, retried, dead, replayed, staff] = await Promise.all([
    house.parts(),
    countJobs(worker, clock.now()),
    retriedJobs(worker, ownIds),
    deadJobs(worker, ownIds, MOST + 1),
    replays(worker, ownIds, MOST_REPLAYS),
    listStaff(databases.region),
  ]);
  const towns = new Map(region.authorities.map(({ id, name }) => [id, name]));
  const names = new Map(staff.map(({ id, name }) => [id, name]));
  const view: OperationView = {
    token: visit.formToken(),
    parts,
    counts,
    retried,
    deadTogether: counts.filter(
      ({ authorityId, dead: many }) => many > 1 && ownIds.includes(authorityId),
    ),
    dead: dead.slice(0, MOST),
    isCut: dead.length > MOST,
    elsewhere: counts
      .filter(({ authorityId }) => !ownIds.includes(authorityId))
      .reduce((sum, one) => sum + one.dead, 0),
    replays: replayed,
    townName: (id) => towns.get(id) ?? texts.region,
    nameOfTown: (slug) => region.bySlug(slug)?.name ?? slug,
    staffName: (id) => names.get(id) ?? "–",
    tried: triedIn(visit),
  };
  const page = { title: texts.title, withoutSearch: true, children: <OperationPage {...view} /> };
  return html(showPage(visit, house, page));
}

export const route = { audience: "staff", portals: "roof", GET: show } satisfies Route;
