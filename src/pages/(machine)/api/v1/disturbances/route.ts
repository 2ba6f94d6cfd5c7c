import type { Disturbance } from "#catalogue";
import { json } from "#platform/http";
import type { Dependencies } from "../../../../dependencies.ts";
import type { Route } from "../../../../route-definition.ts";

/** A disturbance as the API lists it; described in `openapi.ts`. */
const listed = (
  { id, townId, serviceId, message, beginsAt, endsAt }: Disturbance,
  { region }: Dependencies,
) => ({
  id,
  authority: townId === null ? null : (region.byId(townId)?.slug ?? null),
  service: serviceId,
  message,
  begins: beginsAt.toString(),
  ends: endsAt?.toString() ?? null,
});

/** What does not work just now: on the roof everywhere, on a local portal what concerns it. */
export const route = {
  audience: "machine",
  portals: "all",
  anyOrigin: true,
  GET: ({ portal, query, now }, house) => {
    const towns = portal.kind === "roof" ? house.region.authorities : [portal.authority];
    const found = house.disturbances.all({ townIds: towns.map(({ id }) => id) });
    const wanted = query["service"];
    const disturbances = found.filter(
      ({ serviceId }) => !wanted || serviceId === null || serviceId === wanted,
    );
    return json({
      asOf: now.toString(),
      disturbances: disturbances.map((one) => listed(one, house)),
    });
  },
} satisfies Route;
