import type { Route } from "../../route-definition.ts";
import { atomFeed } from "./feed.ts";

/** Which services are new, changed or gone, for readers of feeds and editors of town websites. */
export const route = {
  audience: "machine",
  portals: "all",
  anyOrigin: true,
  cached: true,
  GET: (visit, house) => ({
    kind: "text",
    status: 200,
    body: atomFeed(visit, house),
    type: "application/atom+xml; charset=utf-8",
  }),
} satisfies Route;
