import { AppError } from "#platform/errors";
import { redirect, type Reply } from "#platform/http";
import type { Route } from "../../route-definition.ts";
import { firstPlace } from "../../staff-navigation.ts";
import type { Visit } from "../../visit.ts";

/** Leads on to the first page of the editors that somebody may open. */
function begin(visit: Visit): Reply {
  const first = firstPlace(visit, "/redaktion/");
  if (first === undefined) throw new AppError("forbidden");
  return redirect(first);
}

export const route = { audience: "staff", portals: "all", GET: begin } satisfies Route;
