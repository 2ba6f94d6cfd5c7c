import { byTitle, cleanQuery, type SearchAnswer } from "#catalogue";
import { dayOf } from "#platform/clock";
import { json } from "#platform/http";
import type { Dependencies } from "../../../../dependencies.ts";
import type { Route } from "../../../../route-definition.ts";
import type { Visit } from "../../../../visit.ts";
import { listedService } from "./listed-service.ts";

const MAX_LIMIT = 1_000;
/** From one address. Twenty a second are promised to whoever uses the interface. */
const PER_MINUTE = 2_400;

/** How many services are wanted; undefined when the parameter is no number from 1 to 1000. */
function limitOf(text: string | undefined): number | undefined {
  if (text === undefined) return MAX_LIMIT;
  const limit = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return limit >= 1 && limit <= MAX_LIMIT ? limit : undefined;
}

async function find(
  { portal, language, now, query }: Visit,
  limit: number,
  house: Dependencies,
): Promise<Pick<SearchAnswer, "total" | "services">> {
  const at = { portal, day: dayOf(now) };
  const wanted = cleanQuery(query["q"] ?? "");
  if (wanted) {
    const { total, services } = await house.search.find({ query: wanted, at, limit });
    return { total, services: total > 0 ? services : [] };
  }
  const all = byTitle(house.catalogue.servicesOf(at), language);
  return { total: all.length, services: all.slice(0, limit) };
}

/** Services of the portal: by relevance for `q`, all by title without it. */
export const route = {
  audience: "machine",
  portals: "all",
  anyOrigin: true,
  perMinute: PER_MINUTE,
  GET: async (visit, house) => {
    const limit = limitOf(visit.query["limit"]);
    if (limit === undefined) {
      const detail = `limit must be a whole number from 1 to ${MAX_LIMIT}`;
      const problem = { type: "about:blank", title: "bad-request", status: 400, detail };
      return json(problem, 400, "application/problem+json");
    }
    const { total, services } = await find(visit, limit, house);
    return json({
      total,
      services: services.map((service) => listedService(service, visit, house)),
    });
  },
} satisfies Route;
