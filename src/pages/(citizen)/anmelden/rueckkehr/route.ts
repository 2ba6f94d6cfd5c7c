import { completeSignIn, issueTicket, type SignInOutcome, signOut } from "#identity";
import { sha256 } from "#platform/crypto";
import { AppError } from "#platform/errors";
import { type AttemptLimit, networkOf, redirect, type Reply } from "#platform/http";
import type { Dependencies } from "../../../dependencies.ts";
import type { Route } from "../../../route-definition.ts";
import { COOKIES, noCookie, sessionCookie } from "../../../session-cookies.ts";
import type { Visit } from "../../../visit.ts";
import { ticketUrl } from "../route.ts";
import { signInTrouble } from "../sign-in-trouble.tsx";

/** What nobody gets who just wants to sign in; giving up or proving too little is none. */
const FAILURES: readonly SignInOutcome["kind"][] = ["refused", "missing"];

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

/** One trip to the account may come back wrongly a few times, one address more often. */
const limitsOf = ({ address }: Visit, transaction: string | undefined): AttemptLimit[] => [
  { key: `sign-in from ${networkOf(address)}`, most: 200 },
  ...(transaction ? [{ key: `sign-in ${sha256(transaction).toString("base64")}`, most: 5 }] : []),
];

/** The account sent the browser back. Only what may work is asked about there. */
async function comeBack(visit: Visit, house: Dependencies): Promise<Reply> {
  const query = Object.entries(visit.query).flatMap(([name, value]) =>
    value ? [[name, value]] : [],
  );
  const transaction = visit.cookies[COOKIES.signIn];
  const { now } = visit;
  const limits = limitsOf(visit, transaction);
  if (house.attempts.isOver(limits, now))
    throw new AppError("too-many-requests", { detail: "sign-in" });
  const search = `?${new URLSearchParams(query)}`;
  const outcome = await completeSignIn(house.signIn, { search, transaction, now });
  if (outcome.kind === "signed-in") return goOn(outcome, visit, house);
  if (outcome.kind === "refused") house.log.warn({ reason: outcome.reason }, "sign-in refused");
  if (FAILURES.includes(outcome.kind)) house.attempts.note(limits, now);
  return signInTrouble(outcome, visit, house);
}

export const route = { audience: "guest", portals: "roof", GET: comeBack } satisfies Route;
