import type { Temporal } from "#platform/clock";
import { newId } from "#platform/ids";
import { providerOrThrow, type SignInOptions } from "./begin-sign-in.ts";
import type { IdentifiedCitizen, IdentifiedStaff, Obstacle } from "./providers/contract.ts";
import { findOrAddPerson, revokeSignIn } from "./queries.ts";
import type { Session } from "./session.ts";
import { openSignIn, type Somebody } from "./sessions.ts";
import { enrolStaff } from "./staff.ts";
import { openTransaction, type Transaction } from "./transaction.ts";
import { isAtLeast, type ProvenLevel } from "./trust-level.ts";

export type SignInCallback = {
  /** Query of the URL the browser came back with, "?code=…&state=…". */
  search: string;
  /** Value of the transaction's cookie, if there is one. */
  transaction: string | undefined;
  /** Session this browser had on the roof until now; it ends, so that tokens are never reused. */
  previous?: Session;
  now: Temporal.Instant;
};

/** What became of a sign-in. `returnTo` is safe to redirect to. */
export type SignInOutcome =
  | {
      kind: "signed-in";
      token: string;
      session: Session;
      returnTo: string;
      ticketChallenge: string | null;
    }
  | { kind: "cancelled"; returnTo: string }
  /** The person proved less than was required; no session was opened. */
  | { kind: "level-too-low"; required: ProvenLevel; returned: ProvenLevel; returnTo: string }
  /** A step-up came back with somebody else; the session before goes on. */
  | { kind: "other-person"; returnTo: string }
  /** The browser took longer than 15 minutes, or never left from here. */
  | { kind: "expired" | "missing" }
  /** `reason` is for the log. */
  | { kind: "refused"; reason: string; returnTo: string }
  | (Obstacle & { returnTo: string });

/** The browser came back: checks everything, finds or adds the person and opens the session. */
export async function completeSignIn(
  options: SignInOptions,
  callback: SignInCallback,
): Promise<SignInOutcome> {
  const opened = openTransaction(options.keyring, callback.transaction, callback.now);
  if (opened.kind !== "open") return opened;
  const { transaction } = opened;
  const { returnTo } = transaction;
  const url = new URL(options.callbackUrl());
  url.search = callback.search;
  const provider = providerOrThrow(options.providers, transaction.provider);
  const finish = await provider.finish(url, transaction.memory);
  if (finish.kind !== "identified") return { ...finish, returnTo };
  if (finish.who.kind === "citizen")
    return admitCitizen(options, { callback, transaction, who: finish.who });
  return admitStaff(options, { callback, transaction, who: finish.who });
}

type Arrival<Who> = { callback: SignInCallback; transaction: Transaction; who: Who };

async function admitCitizen(
  options: SignInOptions,
  arrival: Arrival<IdentifiedCitizen>,
): Promise<SignInOutcome> {
  const { who, transaction, callback } = arrival;
  const { returnTo, level: required } = transaction;
  if (!isAtLeast(who.level, required))
    return { kind: "level-too-low", required, returned: who.level, returnTo };
  const { keyring, databases } = options;
  const personId = await findOrAddPerson(databases.region, {
    id: newId(),
    provider: transaction.provider,
    subjectMac:
      who.subject === null ? null : keyring.mac("person", `${transaction.provider}|${who.subject}`),
    now: callback.now,
  });
  if (transaction.personId !== null && transaction.personId !== personId)
    return { kind: "other-person", returnTo };
  const { level, provedBy, attributes } = who;
  return admit(options, arrival, { kind: "citizen", personId, level, provedBy, attributes });
}

async function admitStaff(
  options: SignInOptions,
  arrival: Arrival<IdentifiedStaff>,
): Promise<SignInOutcome> {
  const { who, transaction, callback } = arrival;
  const authorityId = who.authority === null ? null : options.authorityOf(who.authority);
  if (authorityId === undefined)
    return { kind: "refused", reason: "unknown_authority", returnTo: transaction.returnTo };
  const staff = await enrolStaff(options.databases, { who, authorityId, now: callback.now });
  return admit(options, arrival, { kind: "staff", staff });
}

/** Opens the new session and ends the one before in the same transaction. */
async function admit(
  { databases, keyring }: SignInOptions,
  { callback: { now, previous }, transaction }: Arrival<unknown>,
  somebody: Somebody,
): Promise<SignInOutcome> {
  const { provider, host, returnTo, ticketChallenge } = transaction;
  const opened = await databases.region.transaction(async (db) => {
    if (previous) await revokeSignIn(db, previous.signInId, now);
    return openSignIn(db, keyring, { provider, host, somebody, now });
  });
  return { kind: "signed-in", ...opened, returnTo, ticketChallenge };
}
