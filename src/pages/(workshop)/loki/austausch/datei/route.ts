import { AppError } from "#platform/errors";
import { file, type Reply } from "#platform/http";
import { exportPackage } from "#transfer";
import type { Dependencies } from "../../../../dependencies.ts";
import type { Route } from "../../../../route-definition.ts";
import type { Visit } from "../../../../visit.ts";
import { lokiDesk } from "../../workshop-desk.ts";

/** What runs of a package in the town, as a signed file. */
async function load(visit: Visit, house: Dependencies): Promise<Reply> {
  const { town, db } = lokiDesk(visit, house);
  const packageId = visit.query["leistung"] ?? "";
  const portal = house.addresses.url(visit.portal, "/");
  const author = { id: town.id, name: town.name, portal };
  const written = await exportPackage(house, db, { packageId, author, now: visit.now });
  if (written === undefined) throw new AppError("not-found");
  return file(Buffer.from(written), "application/json", `${packageId}.leistungspaket.json`);
}

export const route = { audience: "staff", portals: "local", GET: load } satisfies Route;
