import { AppError } from "#platform/errors";
import type { Reply } from "#platform/http";
import type { Dependencies } from "../../../../dependencies.ts";
import type { Route } from "../../../../route-definition.ts";
import { serviceByName } from "../../../../service-by-name.ts";
import type { Visit } from "../../../../visit.ts";
import { servicePage } from "../../../../(public)/leistungen/[service]/service-page.ts";
import { depthOf, fragment } from "../../fragment.tsx";
import { Teaser } from "./teaser.tsx";

/** One service by its LeiKa key or id, in a few lines. */
function show(visit: Visit, house: Dependencies): Reply {
  const service = serviceByName(visit.params["service"], house);
  const page = service && servicePage({ id: service.id, from: undefined, visit, house });
  if (!page) throw new AppError("not-found");
  return fragment(<Teaser page={page} depth={depthOf(visit.query["ebene"])} />, visit.language);
}

export const route = {
  audience: "machine",
  portals: "all",
  anyOrigin: true,
  cached: true,
  cachedBy: ["ebene"],
  GET: show,
} satisfies Route;
