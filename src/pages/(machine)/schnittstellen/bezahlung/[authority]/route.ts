import { type Hint, hintPayment } from "#payments";
import { json, type Reply } from "#platform/http";
import type { Dependencies } from "../../../../dependencies.ts";
import type { Route } from "../../../../route-definition.ts";
import type { Visit } from "../../../../visit.ts";

/**
 * Where payment services say that something happened. Nothing in it is believed: it only makes us
 * ask, so it needs no secret. The answer is always the same (domain rule 15).
 */
async function hear({ params, form }: Visit, house: Dependencies): Promise<Reply> {
  const authority = house.region.bySlug(params["authority"] ?? "");
  const { requestId, transactionId } = form;
  const hint: Hint = { requestId, transactionId };
  if (authority) {
    await hintPayment(house, house.databases.forAuthority(authority.id), hint);
    house.wakeWorker();
  }
  return json({}, 202);
}

export const route = {
  audience: "machine",
  portals: "any-host",
  perMinute: 600,
  POST: hear,
} satisfies Route;
