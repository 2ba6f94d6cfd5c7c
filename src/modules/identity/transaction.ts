import { Temporal } from "#platform/clock";
import { type Keyring, openJson, sealJson } from "#platform/crypto";
import type { ProviderMemory } from "./providers/contract.ts";
import type { ProvenLevel } from "./trust-level.ts";

const CONTEXT = "sign-in";
const LIFETIME = { minutes: 15 };

/** What has to be remembered between leaving for the provider and coming back. */
export type Transaction = {
  provider: string;
  memory: ProviderMemory;
  /** Host on which the session starts. */
  host: string;
  returnTo: string;
  level: ProvenLevel;
  /** Person a step-up is for: nobody else may come back from it. */
  personId: string | null;
  /** Challenge of the browser on another portal that waits for a ticket. */
  ticketChallenge: string | null;
};

type Remembered = Transaction & { until: string };

/** A cookie value that only we can read; only the browser that left can bring it back. */
export function sealTransaction(
  keyring: Keyring,
  transaction: Transaction,
  now: Temporal.Instant,
): string {
  const remembered: Remembered = { ...transaction, until: now.add(LIFETIME).toString() };
  return sealJson(keyring.key(CONTEXT), CONTEXT, remembered).toString("base64url");
}

export type OpenedTransaction =
  | { kind: "open"; transaction: Transaction }
  | { kind: "expired" }
  /** There is none, or somebody changed it. */
  | { kind: "missing" };

function openCookie(keyring: Keyring, sealed: string): Remembered | undefined {
  try {
    return openJson<Remembered>(keyring.key(CONTEXT), CONTEXT, Buffer.from(sealed, "base64url"));
  } catch {
    return undefined;
  }
}

export function openTransaction(
  keyring: Keyring,
  sealed: string | undefined,
  now: Temporal.Instant,
): OpenedTransaction {
  const remembered = sealed === undefined ? undefined : openCookie(keyring, sealed);
  if (!remembered) return { kind: "missing" };
  const { until, ...transaction } = remembered;
  const expired = Temporal.Instant.compare(now, Temporal.Instant.from(until)) >= 0;
  return expired ? { kind: "expired" } : { kind: "open", transaction };
}
