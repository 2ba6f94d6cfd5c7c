import type { Temporal } from "#platform/clock";
import { newToken, sha256 } from "#platform/crypto";
import { newId } from "#platform/ids";
import { addTicket, redeemTicketRow } from "./queries.ts";
import type { Session } from "./session.ts";
import { findSession, type Keeper, type OpenedSession } from "./sessions.ts";

const LIFETIME = { seconds: 60 };

/**
 * A portal keeps `verifier` in a cookie of its own and sends `challenge` along to the roof. The
 * ticket then works in this browser only: a link with somebody else's ticket signs nobody in.
 */
export type TicketBinding = { verifier: string; challenge: string };

const challengeOf = (verifier: string): string => sha256(verifier).toString("base64url");

export function newTicketBinding(): TicketBinding {
  const verifier = newToken();
  return { verifier, challenge: challengeOf(verifier) };
}

export type TicketRequest = {
  session: Session;
  /** Host of the portal that asked. */
  host: string;
  challenge: string;
  now: Temporal.Instant;
};

/** A word that opens a session on one other host, once, within a minute. */
export async function issueTicket({ databases }: Keeper, request: TicketRequest): Promise<string> {
  const ticket = newToken();
  await addTicket(databases.region, {
    token_hash: sha256(ticket),
    sign_in_id: request.session.signInId,
    host: request.host,
    challenge: Buffer.from(request.challenge, "base64url"),
    expires_at: request.now.add(LIFETIME),
  });
  return ticket;
}

export type TicketPresented = {
  ticket: string;
  verifier: string;
  host: string;
  now: Temporal.Instant;
};

/** A session on this host under the same sign-in; undefined when the ticket is not good here and now. */
export async function redeemTicket(
  keeper: Keeper,
  { ticket, verifier, host, now }: TicketPresented,
): Promise<OpenedSession | undefined> {
  const token = newToken();
  const redemption = {
    ticketHash: sha256(ticket),
    challenge: sha256(verifier),
    session: { id: newId(), token_hash: sha256(token), host, created_at: now },
  };
  if (!(await redeemTicketRow(keeper.databases.region, redemption))) return undefined;
  const session = await findSession(keeper, { token, host, now });
  return session && { token, session };
}
