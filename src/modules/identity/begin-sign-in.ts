import type { Temporal } from "#platform/clock";
import type { Keyring } from "#platform/crypto";
import type { Databases } from "#platform/db";
import { AppError } from "#platform/errors";
import type { AccountProvider, Obstacle } from "./providers/contract.ts";
import { safeReturnTo } from "./return-to.ts";
import type { Session } from "./session.ts";
import { sealTransaction, type Transaction } from "./transaction.ts";
import type { ProvenLevel } from "./trust-level.ts";

export type SignInOptions = {
  databases: Databases;
  keyring: Keyring;
  providers: readonly AccountProvider[];
  /** Where providers send the browser back to; asked late, since the port may be known late. */
  callbackUrl: () => string;
  /** Portals that people may be sent back to, such as "https://serviceportal.example". */
  origins: () => readonly string[];
  /** The unchanging id of the town with this slug. */
  authorityOf: (slug: string) => string | undefined;
};

export type SignInRequest = {
  /** Id of the provider. */
  provider: string;
  /** Path or URL of a portal; anything else becomes "/". */
  returnTo: string;
  /** Host of the roof, where the session starts. */
  host: string;
  /** Weakest level that will do; "basis" if nothing is said. */
  level?: ProvenLevel;
  /** The session to be made stronger: only the same person may come back. */
  stepUp?: Session;
  /** Challenge of the portal that waits for a ticket; handed back by `completeSignIn`. */
  ticketChallenge?: string;
  /** Shown to the provider to pick the right choice first, such as the slug of the town. */
  hint?: string;
  now: Temporal.Instant;
};

/** `transaction` goes into a cookie that survives the way back (SameSite=Lax) for 15 minutes. */
export type BegunSignIn = { kind: "redirect"; url: string; transaction: string } | Obstacle;

export function providerOrThrow(
  providers: readonly AccountProvider[],
  id: string,
): AccountProvider {
  const provider = providers.find((candidate) => candidate.id === id);
  if (!provider) throw new AppError("not-found", { detail: `no account provider ${id}` });
  return provider;
}

/** Leaves for the provider. Throws AppError `not-found` when there is no such provider. */
export async function beginSignIn(
  options: SignInOptions,
  request: SignInRequest,
): Promise<BegunSignIn> {
  const { stepUp, level = "basis", host, hint, now } = request;
  const start = await providerOrThrow(options.providers, request.provider).start({
    callbackUrl: options.callbackUrl(),
    level,
    again: stepUp !== undefined,
    ...(hint && { hint }),
  });
  if (start.kind !== "redirect") return start;
  const transaction: Transaction = {
    provider: request.provider,
    memory: start.memory,
    host,
    returnTo: safeReturnTo(request.returnTo, options.origins()),
    level,
    personId: stepUp?.kind === "citizen" ? stepUp.personId : null,
    ticketChallenge: request.ticketChallenge ?? null,
  };
  return {
    kind: "redirect",
    url: start.url,
    transaction: sealTransaction(options.keyring, transaction, now),
  };
}
