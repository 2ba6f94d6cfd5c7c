import { json } from "#platform/http";
import type { Route } from "../../../route-definition.ts";

/** The process answers; nothing else is asked. */
export const route = {
  audience: "machine",
  portals: "any-host",
  GET: () => json({ status: "live" }),
} satisfies Route;
