import { redeemTicket } from "#identity";
import { redirect, type Reply } from "#platform/http";
import type { Dependencies } from "../../../dependencies.ts";
import { ownPath } from "../../../own-path.ts";
import type { Route } from "../../../route-definition.ts";
import { COOKIES, noCookie, sessionCookie } from "../../../session-cookies.ts";
import type { Visit } from "../../../visit.ts";
import { signInTrouble } from "../sign-in-trouble.tsx";

/** Takes the one-time ticket of the roof and opens the session on this portal. */
async function takeTicket(visit: Visit, house: Dependencies): Promise<Reply> {
  const { query, cookies, now } = visit;
  const path = ownPath(query["weiter"]);
  const opened = await redeemTicket(house, {
    ticket: query["ticket"] ?? "",
    verifier: cookies[COOKIES.ticket] ?? "",
    host: house.addresses.hostOf(visit.portal),
    now,
  });
  if (!opened) return signInTrouble({ kind: "expired" }, visit, house);
  return redirect(path, {
    cookies: [sessionCookie(opened.session, opened.token), noCookie(COOKIES.ticket)],
  });
}

export const route = { audience: "guest", portals: "local", GET: takeTicket } satisfies Route;
