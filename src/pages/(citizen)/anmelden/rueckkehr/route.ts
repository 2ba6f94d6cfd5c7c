import { completeSignIn, issueTicket, type SignInOutcome, signOut } from "#identity";
import { redirect, type Reply } from "#platform/http";
import type { Dependencies } from "../../../dependencies.ts";
import type { Route } from "../../../route-definition.ts";
import { COOKIES, noCookie, sessionCookie } from "../../../session-cookies.ts";
import type { Visit } from "../../../visit.ts";
import { ticketUrl } from "../route.ts";
import { signInTrouble } from "../sign-in-trouble.tsx";

type SignedIn = Extract<SignInOutcome, { kind: "signed-in" }>;

/**
 * Back to where the person came from; on another portal with a ticket for it. The sign-in that this
 * browser had before ends, so that nobody goes on as somebody else or with less trust.
 */
async function goOn(outcome: SignedIn, visit: Visit, house: Dependencies): Promise<Reply> {
  const { token, session, returnTo, ticketChallenge: challenge } = outcome;
  const before = visit[session.kind];
  if (before) await signOut(house, before, visit.now);
  const cookies = [sessionCookie(session, token), noCookie(COOKIES.signIn)];
  const there = URL.canParse(returnTo) ? new URL(returnTo) : undefined;
  const portal = there && house.addresses.portalOf(there.host);
  if (!there || !portal || portal.kind === "roof" || !challenge)
    return redirect(there ? there.pathname + there.search : returnTo, { cookies });
  const host = house.addresses.hostOf(portal);
  const ticket = await issueTicket(house, { session, host, challenge, now: visit.now });
  return redirect(ticketUrl({ portal, ticket, path: there.pathname + there.search }, house), {
    cookies,
  });
}

/** The account sent the browser back. */
async function comeBack(visit: Visit, house: Dependencies): Promise<Reply> {
  const query = Object.entries(visit.query).flatMap(([name, value]) =>
    value ? [[name, value]] : [],
  );
  const outcome = await completeSignIn(house.signIn, {
    search: `?${new URLSearchParams(query)}`,
    transaction: visit.cookies[COOKIES.signIn],
    now: visit.now,
  });
  if (outcome.kind === "signed-in") return goOn(outcome, visit, house);
  if (outcome.kind === "refused") house.log.warn({ reason: outcome.reason }, "sign-in refused");
  return signInTrouble(outcome, visit, house);
}

export const route = { audience: "guest", portals: "roof", GET: comeBack } satisfies Route;
