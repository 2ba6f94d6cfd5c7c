import { Temporal } from "#platform/clock";
import { type Keyring, newToken, sealJson, sha256 } from "#platform/crypto";
import type { Databases, RegionDb } from "#platform/db";
import { isAppError } from "#platform/errors";
import { newId } from "#platform/ids";
import type { PersonAttributes } from "./person-attributes.ts";
import {
  addSession,
  addSignIn,
  findLivingSession,
  type Holder,
  type NewSignIn,
  revokeSignIn,
  revokeSignInsOf,
  touchSignIn,
} from "./queries.ts";
import { IDLE, LONGEST, readSession, SEAL_PURPOSE, sealContext, type Session } from "./session.ts";
import type { StaffMember } from "./staff-member.ts";
import type { ProvenLevel } from "./trust-level.ts";

const TOUCH_AT_MOST_EVERY = { minutes: 1 };

/** What keeping sessions takes. */
export type Keeper = { databases: Databases; keyring: Keyring };

export type Somebody =
  | {
      kind: "citizen";
      personId: string;
      level: ProvenLevel;
      provedBy: string | null;
      attributes: PersonAttributes;
    }
  | { kind: "staff"; staff: StaffMember };

export type NewSignInRequest = {
  provider: string;
  host: string;
  somebody: Somebody;
  now: Temporal.Instant;
};

/** `token` is for the cookie; only its hash is kept. */
export type OpenedSession = { token: string; session: Session };

type Who = Pick<NewSignIn, "kind" | "person_id" | "staff_id" | "trust_level" | "proved_by">;

const columnsOf = (somebody: Somebody): Who =>
  somebody.kind === "citizen"
    ? {
        kind: "citizen",
        person_id: somebody.personId,
        staff_id: null,
        trust_level: somebody.level,
        proved_by: somebody.provedBy,
      }
    : {
        kind: "staff",
        person_id: null,
        staff_id: somebody.staff.id,
        trust_level: null,
        proved_by: null,
      };

/** A new sign-in with its session on the host where it happened. */
export async function openSignIn(
  db: RegionDb,
  keyring: Keyring,
  request: NewSignInRequest,
): Promise<OpenedSession> {
  const { provider, host, somebody, now } = request;
  const [id, token] = [newId(), newToken()];
  const known = somebody.kind === "citizen" ? somebody.attributes : somebody.staff;
  const signIn: NewSignIn = {
    id,
    provider,
    ...columnsOf(somebody),
    sealed: sealJson(keyring.key(SEAL_PURPOSE), sealContext(id), known),
    created_at: now,
    expires_at: now.add(LONGEST[somebody.kind]),
  };
  const session = { id: newId(), sign_in_id: id, token_hash: sha256(token), host, created_at: now };
  await addSignIn(db, signIn);
  await addSession(db, session);
  const row = { ...signIn, last_seen_at: now, revoked_at: null, session_id: session.id, host };
  return { token, session: readSession(keyring, row) };
}

export type SessionQuestion = { token: string; host: string; now: Temporal.Instant };

/** Who asks. Undefined when the token is unknown here, or the sign-in was revoked or has ended. */
export async function findSession(
  { databases, keyring }: Keeper,
  { token, host, now }: SessionQuestion,
): Promise<Session | undefined> {
  const db = databases.region;
  const row = await findLivingSession(db, { tokenHash: sha256(token), host }, { now, idle: IDLE });
  if (!row) return undefined;
  const stale = Temporal.Instant.compare(row.last_seen_at.add(TOUCH_AT_MOST_EVERY), now) <= 0;
  const seen = stale && (await isTouched(db, row.id, now));
  return readSession(keyring, seen ? { ...row, last_seen_at: now } : row);
}

/** On a full disk nothing can be noted; people may read all the same. */
async function isTouched(db: RegionDb, id: string, now: Temporal.Instant): Promise<boolean> {
  try {
    await touchSignIn(db, id, now);
    return true;
  } catch (error) {
    if (isAppError(error) && error.code === "unavailable") return false;
    throw error;
  }
}

/** Signs out: here and on every other host this sign-in was taken to. */
export const signOut = (
  { databases }: Keeper,
  session: Session,
  now: Temporal.Instant,
): Promise<void> => revokeSignIn(databases.region, session.signInId, now);

/** Signs out on all devices. Returns how many sign-ins ended. */
export const signOutEverywhere = (
  { databases }: Keeper,
  holder: Holder,
  now: Temporal.Instant,
): Promise<number> => revokeSignInsOf(databases.region, holder, now);
