import { byTitle } from "#catalogue";
import type { Route } from "../../../../route-definition.ts";
import { portalDay } from "../../../../(public)/offered-service.ts";
import { describedService } from "../services/described-service.ts";
import { catalogueTable } from "./catalogue-table.ts";

/** Open data: the whole catalogue of the portal as a table. */
export const route = {
  audience: "machine",
  portals: "all",
  anyOrigin: true,
  cached: true,
  GET: (visit, house) => {
    const services = byTitle(house.catalogue.servicesOf(portalDay(visit)), "de");
    const described = services.map((service) => describedService(service, visit, house));
    return {
      kind: "text",
      status: 200,
      body: catalogueTable(described),
      type: "text/csv; charset=utf-8",
    };
  },
} satisfies Route;
