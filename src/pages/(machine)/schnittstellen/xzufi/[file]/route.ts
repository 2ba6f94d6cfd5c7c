import { deliveryDocument, fullDelivery } from "#catalogue";
import type { Reply } from "#platform/http";
import type { Dependencies } from "../../../../dependencies.ts";
import type { Route } from "../../../../route-definition.ts";
import type { Visit } from "../../../../visit.ts";
import { problem, versionIn, xml } from "../answers.ts";

/** Everything one authority provides. Whoever takes it over deletes what is not in it. */
async function deliver(visit: Visit, { exchange }: Dependencies): Promise<Reply> {
  const version = versionIn(visit);
  if (!version) return problem(400, "version must be 2.1 or 2.2");
  const all = await exchange.deliverable();
  const objects = all.get((visit.params["file"] ?? "").replace(/\.xml$/, ""));
  if (!objects) return problem(404, "no such file; see index.txt");
  return xml(deliveryDocument(version, fullDelivery(objects)));
}

export const route = {
  audience: "machine",
  portals: "roof",
  perMinute: 120,
  GET: deliver,
} satisfies Route;
