import { draftByPass } from "#applications";
import { AppError } from "#platform/errors";
import { redirect, type Reply } from "#platform/http";
import type { Dependencies } from "../../../../dependencies.ts";
import type { Route } from "../../../../route-definition.ts";
import type { Visit } from "../../../../visit.ts";
import { passCookie } from "../../[service]/application.ts";

/** A resume link: the browser gets the word of the draft and goes on there. */
async function resume(visit: Visit, house: Dependencies): Promise<Reply> {
  const { portal, params, now } = visit;
  if (portal.kind === "roof") throw new AppError("not-found");
  const db = house.databases.forAuthority(portal.authority.id);
  const pass = params["pass"] ?? "";
  const draft = await draftByPass(house, db, { pass, now });
  if (!draft) throw new AppError("gone");
  const { packageId } = draft.adopted;
  return redirect(`/antrag/${packageId}`, {
    cookies: [{ name: passCookie(packageId), value: pass, maxAge: 30 * 86_400 }],
  });
}

export const route = {
  audience: "guest",
  portals: "local",
  perMinute: 30,
  GET: resume,
} satisfies Route;
