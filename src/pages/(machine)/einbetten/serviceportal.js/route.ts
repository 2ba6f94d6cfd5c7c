import type { Route } from "../../../route-definition.ts";

/** The script for other sites under an address that never changes. */
export const route = {
  audience: "machine",
  portals: "all",
  anyOrigin: true,
  cached: true,
  GET: (_visit, { assets }) => ({
    kind: "text",
    status: 200,
    body: assets.find(assets.path("embed.js"))?.raw.toString() ?? "",
    type: "text/javascript; charset=utf-8",
  }),
} satisfies Route;
