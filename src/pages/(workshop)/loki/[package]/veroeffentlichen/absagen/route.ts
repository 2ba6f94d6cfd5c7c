import { AppError } from "#platform/errors";
import { redirect, type Reply } from "#platform/http";
import { cancelPublication, listPublications } from "#publications";
import type { Dependencies } from "../../../../../dependencies.ts";
import { formText } from "../../../../../form-text.ts";
import type { Route } from "../../../../../route-definition.ts";
import type { Visit } from "../../../../../visit.ts";
import { lokiDesk, packagePath } from "../../../workshop-desk.ts";

async function post(visit: Visit, house: Dependencies): Promise<Reply> {
  const { db } = lokiDesk(visit, house);
  const packageId = visit.params["package"] ?? "";
  const [publication] = await listPublications(db, packageId, 1);
  if (publication?.id !== formText(visit.form, "pruefung")) throw new AppError("not-found");
  if (publication.phase === "planned") await cancelPublication(db, publication);
  return redirect(packagePath(packageId, "/veroeffentlichen"));
}

export const route = { audience: "staff", portals: "local", POST: post } satisfies Route;
