import { redirect, type Reply } from "#platform/http";
import { deleteTrustedKey } from "#transfer";
import type { Dependencies } from "../../../../../dependencies.ts";
import { formText } from "../../../../../form-text.ts";
import type { Route } from "../../../../../route-definition.ts";
import type { Visit } from "../../../../../visit.ts";
import { lokiDesk } from "../../../workshop-desk.ts";

async function remove(visit: Visit, house: Dependencies): Promise<Reply> {
  const { db } = lokiDesk(visit, house);
  await deleteTrustedKey(db, formText(visit.form, "kennung"));
  return redirect("/loki/austausch#vertrauen");
}

export const route = { audience: "staff", portals: "local", POST: remove } satisfies Route;
