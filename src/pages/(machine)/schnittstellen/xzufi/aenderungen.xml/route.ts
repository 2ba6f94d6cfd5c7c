import { deliveryDocument, deliveryOfChanges } from "#catalogue";
import type { Reply } from "#platform/http";
import type { Dependencies } from "../../../../dependencies.ts";
import type { Route } from "../../../../route-definition.ts";
import type { Visit } from "../../../../visit.ts";
import { momentOf, problem, versionIn, xml } from "../answers.ts";

/** What changed since `seit` (a day, or a moment such as 2026-11-22T09:00:00Z) over the region. */
async function deliver(visit: Visit, { exchange, databases }: Dependencies): Promise<Reply> {
  const version = versionIn(visit);
  if (!version) return problem(400, "version must be 2.1 or 2.2");
  const since = momentOf(visit.query["seit"]);
  if (!since) return problem(400, "seit must be a day or a moment in ISO 8601");
  const objects = [...(await exchange.deliverable()).values()].flat();
  if (objects.length === 0) return problem(503, "there is nothing to deliver");
  return xml(deliveryDocument(version, await deliveryOfChanges(objects, since, { databases })));
}

export const route = {
  audience: "machine",
  portals: "roof",
  perMinute: 120,
  GET: deliver,
} satisfies Route;
