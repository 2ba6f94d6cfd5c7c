import { json, type Reply } from "#platform/http";
import type { Dependencies } from "../../../../../dependencies.ts";
import type { Route } from "../../../../../route-definition.ts";
import { serviceByName } from "../../../../../service-by-name.ts";
import type { Visit } from "../../../../../visit.ts";
import { portalDay } from "../../../../../(public)/offered-service.ts";
import { describedService } from "../described-service.ts";

/** One service of the portal by its id or a LeiKa key. */
function show(visit: Visit, house: Dependencies): Reply {
  const name = visit.params["service"];
  const service = serviceByName(name, house);
  if (service && house.catalogue.servicesOf(portalDay(visit)).includes(service))
    return json(describedService(service, visit, house));
  const detail = `no service ${name?.slice(0, 100)}`;
  const problem = { type: "about:blank", title: "not-found", status: 404, detail };
  return json(problem, 404, "application/problem+json");
}

export const route = {
  audience: "machine",
  portals: "all",
  anyOrigin: true,
  cached: true,
  GET: show,
} satisfies Route;
