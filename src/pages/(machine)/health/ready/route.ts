import { json } from "#platform/http";
import type { Route } from "../../../route-definition.ts";

/** Without these nothing personal works and no job should begin; without the rest something else does. */
const ESSENTIAL = ["database", "disk", "clock"];

const statusOf = (down: readonly string[]): "ready" | "degraded" | "not-ready" => {
  if (down.length === 0) return "ready";
  return down.some((part) => ESSENTIAL.includes(part)) ? "not-ready" : "degraded";
};

/** Whether the portal can work, and which part does not answer. */
export const route = {
  audience: "machine",
  portals: "any-host",
  GET: async (_visit, house) => {
    const parts = await house.parts();
    const down = Object.keys(parts).filter((part) => parts[part] === "down");
    const status = statusOf(down);
    return json({ status, parts }, status === "not-ready" ? 503 : 200);
  },
} satisfies Route;
