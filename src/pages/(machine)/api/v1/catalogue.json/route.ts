import { byTitle } from "#catalogue";
import { json } from "#platform/http";
import type { Route } from "../../../../route-definition.ts";
import { portalDay } from "../../../../(public)/offered-service.ts";
import { describedService } from "../services/described-service.ts";

/** Open data: the whole catalogue of the portal. */
export const route = {
  audience: "machine",
  portals: "all",
  anyOrigin: true,
  cached: true,
  GET: (visit, house) => {
    const at = portalDay(visit);
    const services = byTitle(house.catalogue.servicesOf(at), "de");
    return json({
      portal: visit.portal.name,
      asOf: at.day.toString(),
      services: services.map((service) => describedService(service, visit, house)),
    });
  },
} satisfies Route;
