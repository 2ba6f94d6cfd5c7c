import {
  beginSignIn,
  isAtLeast,
  issueTicket,
  newTicketBinding,
  type ProvenLevel,
  type Session,
} from "#identity";
import { redirect, type Reply } from "#platform/http";
import type { Dependencies } from "../../dependencies.ts";
import { ownPath } from "../../own-path.ts";
import type { Route } from "../../route-definition.ts";
import { COOKIES, shortCookie } from "../../session-cookies.ts";
import type { Visit } from "../../visit.ts";
import { signInTrouble } from "./sign-in-trouble.tsx";

const LEVELS: readonly ProvenLevel[] = ["basis", "substanziell", "hoch"];

const levelOf = (asked: string | undefined): ProvenLevel =>
  LEVELS.find((level) => level === asked) ?? "basis";

/** On a portal: over to the roof, with the promise that only this browser can use the ticket. */
function toRoof(visit: Visit, house: Dependencies): Reply {
  const { verifier, challenge } = newTicketBinding();
  const query = new URLSearchParams({
    portal: visit.portal.slug,
    weiter: ownPath(visit.query["weiter"]),
    niveau: levelOf(visit.query["niveau"]),
    als: visit.query["als"] === "amt" ? "amt" : "person",
    bindung: challenge,
  });
  return redirect(house.addresses.url(house.region.roof, `/anmelden?${query}`), {
    cookies: [shortCookie(COOKIES.ticket, verifier)],
  });
}

const isStrongEnough = (session: Session, level: ProvenLevel): boolean =>
  session.kind === "staff" || isAtLeast(session.level, level);

/** On the roof: a ticket if somebody is signed in strongly enough, else over to the account. */
async function atRoof(visit: Visit, house: Dependencies): Promise<Reply> {
  const { query, now } = visit;
  const level = levelOf(query["niveau"]);
  const asStaff = query["als"] === "amt";
  const session = asStaff ? visit.staff : visit.citizen;
  const portal = house.region.portals.find(({ slug }) => slug === query["portal"]);
  const path = ownPath(query["weiter"]);
  const challenge = query["bindung"];
  if (session && isStrongEnough(session, level)) {
    if (!portal || !challenge) return redirect(path);
    const host = house.addresses.hostOf(portal);
    const ticket = await issueTicket(house, { session, host, challenge, now });
    return redirect(ticketUrl({ portal, ticket, path }, house));
  }
  const provider = asStaff ? "staff" : "servicekonto";
  if (await house.isDown(`account/${provider}`))
    return signInTrouble({ kind: "unavailable", problem: "no answer" }, visit, house);
  const begun = await beginSignIn(house.signIn, {
    provider,
    returnTo: portal ? house.addresses.url(portal, path) : path,
    host: house.addresses.hostOf(house.region.roof),
    level,
    ...(session ? { stepUp: session } : {}),
    ...(challenge ? { ticketChallenge: challenge } : {}),
    ...(portal ? { hint: portal.slug } : {}),
    now,
  });
  if (begun.kind !== "redirect") return signInTrouble(begun, visit, house);
  return redirect(begun.url, { cookies: [shortCookie(COOKIES.signIn, begun.transaction)] });
}

type Handover = { portal: Visit["portal"]; ticket: string; path: string };

/** Where a portal takes a ticket. */
export const ticketUrl = ({ portal, ticket, path }: Handover, house: Dependencies): string =>
  house.addresses.url(portal, `/anmelden/ticket?${new URLSearchParams({ ticket, weiter: path })}`);

export const route = {
  audience: "guest",
  portals: "all",
  GET: (visit, house) =>
    visit.portal.kind === "roof" ? atRoof(visit, house) : toRoof(visit, house),
} satisfies Route;
