import { AppError } from "#platform/errors";
import { redirect } from "#platform/http";
import type { Route } from "../../../route-definition.ts";
import { serviceByName } from "../../../service-by-name.ts";

/** Short and lasting: `/l/<LeiKa key>` leads to the service, also by a key that was replaced since. */
export const route = {
  audience: "machine",
  portals: "all",
  anyOrigin: true,
  GET: ({ params }, house) => {
    const service = serviceByName(params["service"], house);
    if (!service) throw new AppError("not-found");
    return redirect(`/leistungen/${service.id}`);
  },
} satisfies Route;
