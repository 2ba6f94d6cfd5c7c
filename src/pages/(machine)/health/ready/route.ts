import { json } from "#platform/http";
import type { Route } from "../../../route-definition.ts";

/** The portal can work; otherwise which part does not answer. */
export const route = {
  audience: "machine",
  portals: "any-host",
  GET: async (_visit, house) => {
    const parts = await house.parts();
    const ready = Object.values(parts).every((state) => state === "up");
    return json({ status: ready ? "ready" : "not-ready", parts }, ready ? 200 : 503);
  },
} satisfies Route;
