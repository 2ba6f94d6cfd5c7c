import { json } from "#platform/http";
import type { Route } from "../../../../route-definition.ts";
import { openApiDocument } from "../services/openapi-document.ts";

export const route = {
  audience: "machine",
  portals: "all",
  anyOrigin: true,
  GET: ({ portal }, { addresses }) =>
    json(openApiDocument({ name: portal.name, url: addresses.url(portal, "/api/v1") })),
} satisfies Route;
