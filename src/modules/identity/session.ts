import { Temporal } from "#platform/clock";
import { type Keyring, openJson } from "#platform/crypto";
import type { PersonAttributes } from "./person-attributes.ts";
import type { LivingSession } from "./queries.ts";
import type { StaffMember } from "./staff-member.ts";
import type { ProvenLevel } from "./trust-level.ts";

/** Nobody at the desk for this long: over, on all hosts. */
export const IDLE = { minutes: 60 };
/** The longest a sign-in lasts, however busy somebody is. */
export const LONGEST = { citizen: { hours: 12 }, staff: { hours: 10 } };

type SignedIn = {
  id: string;
  /** The same on all hosts; what is revoked when somebody signs out. */
  signInId: string;
  host: string;
  signedInAt: Temporal.Instant;
  lastSeenAt: Temporal.Instant;
  /** Over at this moment if nothing more is asked until then. */
  endsAt: Temporal.Instant;
};

export type CitizenSession = SignedIn & {
  kind: "citizen";
  personId: string;
  /** With `provider`, `provedBy` and `signedInAt` the proof of identity that a declaration keeps. */
  level: ProvenLevel;
  provider: string;
  provedBy: string | null;
  attributes: PersonAttributes;
};

export type StaffSession = SignedIn & { kind: "staff"; staff: StaffMember };

export type Session = CitizenSession | StaffSession;

/** Ciphertext of one sign-in opens nowhere else. */
export const sealContext = (signInId: string): string => `sign-in|${signInId}`;
export const SEAL_PURPOSE = "session";

const earlier = (a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(a, b) < 0 ? a : b;

/** The session a row stands for. */
export function readSession(keyring: Keyring, row: LivingSession): Session {
  const sealed = <T>(): T =>
    openJson<T>(keyring.key(SEAL_PURPOSE), sealContext(row.id), row.sealed);
  const signedIn = {
    id: row.session_id,
    signInId: row.id,
    host: row.host,
    signedInAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    endsAt: earlier(row.expires_at, row.last_seen_at.add(IDLE)),
  };
  if (row.person_id === null || row.trust_level === null)
    return { ...signedIn, kind: "staff", staff: sealed<StaffMember>() };
  return {
    ...signedIn,
    kind: "citizen",
    personId: row.person_id,
    level: row.trust_level,
    provider: row.provider,
    provedBy: row.proved_by,
    attributes: sealed<PersonAttributes>(),
  };
}
