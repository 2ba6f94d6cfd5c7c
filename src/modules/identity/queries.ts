import type { Temporal } from "#platform/clock";
import { type AuthorityDb, type RegionDb, sql } from "#platform/db";
import type { ProvenLevel } from "./trust-level.ts";

/** Authority id of staff who belong to no town. */
const REGION_STAFF = "00000000-0000-0000-0000-000000000000";

type IdentityTables = {
  person: {
    id: string;
    provider: string;
    subject_mac: Uint8Array | null;
    created_at: Temporal.Instant;
  };
  sign_in: {
    id: string;
    kind: "citizen" | "staff";
    provider: string;
    person_id: string | null;
    staff_id: string | null;
    trust_level: ProvenLevel | null;
    proved_by: string | null;
    sealed: Uint8Array;
    created_at: Temporal.Instant;
    last_seen_at: Temporal.Instant;
    expires_at: Temporal.Instant;
    revoked_at: Temporal.Instant | null;
  };
  session: {
    id: string;
    sign_in_id: string;
    token_hash: Uint8Array;
    host: string;
    created_at: Temporal.Instant;
  };
  ticket: {
    token_hash: Uint8Array;
    sign_in_id: string;
    host: string;
    challenge: Uint8Array;
    expires_at: Temporal.Instant;
    used_at: Temporal.Instant | null;
  };
  staff_member: {
    authority_id: string;
    id: string;
    subject: string;
    display_name: string;
    roles: string[];
    office: string | null;
    operator: string | null;
    last_seen_at: Temporal.Instant;
  };
};

export type NewSignIn = Omit<IdentityTables["sign_in"], "last_seen_at" | "revoked_at">;
export type NewSession = IdentityTables["session"];
export type NewTicket = Omit<IdentityTables["ticket"], "used_at">;

/** A moment and how long somebody may have been away by then. */
export type Moment = { now: Temporal.Instant; idle: Temporal.DurationLike };

const tables = (db: RegionDb) => db.tables<IdentityTables>();

type PersonKey = { id: string; provider: string; subjectMac: Buffer | null; now: Temporal.Instant };

/** The id of the person with this key, who gets `id` when nobody has the key yet. */
export async function findOrAddPerson(db: RegionDb, key: PersonKey): Promise<string> {
  const person = await tables(db)
    .insertInto("person")
    .values({
      id: key.id,
      provider: key.provider,
      subject_mac: key.subjectMac,
      created_at: key.now,
    })
    // Changes nothing, but makes the statement return the row that was there.
    .onConflict((conflict) =>
      conflict.columns(["provider", "subject_mac"]).doUpdateSet({ provider: key.provider }),
    )
    .returning("id")
    .executeTakeFirstOrThrow();
  return person.id;
}

export async function addSignIn(db: RegionDb, signIn: NewSignIn): Promise<void> {
  const row = { ...signIn, last_seen_at: signIn.created_at, revoked_at: null };
  await tables(db).insertInto("sign_in").values(row).execute();
}

export async function addSession(db: RegionDb, session: NewSession): Promise<void> {
  await tables(db).insertInto("session").values(session).execute();
}

type SessionKey = { tokenHash: Buffer; host: string };

/** The session of a token on a host with its sign-in, unless either has ended. */
export const findLivingSession = (db: RegionDb, key: SessionKey, { now, idle }: Moment) =>
  tables(db)
    .selectFrom("session")
    .innerJoin("sign_in", "sign_in.id", "session.sign_in_id")
    .selectAll("sign_in")
    .select(["session.id as session_id", "session.host"])
    .where("session.token_hash", "=", key.tokenHash)
    .where("session.host", "=", key.host)
    .where("sign_in.revoked_at", "is", null)
    .where("sign_in.expires_at", ">", now)
    .where("sign_in.last_seen_at", ">", now.subtract(idle))
    .executeTakeFirst();

export type LivingSession = NonNullable<Awaited<ReturnType<typeof findLivingSession>>>;

/** Two requests at once never move the time back. */
export async function touchSignIn(db: RegionDb, id: string, now: Temporal.Instant): Promise<void> {
  await tables(db)
    .updateTable("sign_in")
    .set({ last_seen_at: now })
    .where("id", "=", id)
    .where("last_seen_at", "<", now)
    .execute();
}

/** Ends a sign-in and with it the sessions and tickets on all hosts. */
export async function revokeSignIn(db: RegionDb, id: string, now: Temporal.Instant): Promise<void> {
  await tables(db)
    .updateTable("sign_in")
    .set({ revoked_at: now })
    .where("id", "=", id)
    .where("revoked_at", "is", null)
    .execute();
}

export type Holder = { personId: string } | { staffId: string };

/** Ends everything of one person or member of staff. Returns how many sign-ins it ended. */
export async function revokeSignInsOf(
  db: RegionDb,
  holder: Holder,
  now: Temporal.Instant,
): Promise<number> {
  const mine =
    "personId" in holder
      ? (["person_id", holder.personId] as const)
      : (["staff_id", holder.staffId] as const);
  const { numUpdatedRows } = await tables(db)
    .updateTable("sign_in")
    .set({ revoked_at: now })
    .where(mine[0], "=", mine[1])
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

export async function addTicket(db: RegionDb, ticket: NewTicket): Promise<void> {
  await tables(db)
    .insertInto("ticket")
    .values({ ...ticket, used_at: null })
    .execute();
}

type Redemption = {
  ticketHash: Buffer;
  challenge: Buffer;
  session: Omit<NewSession, "sign_in_id">;
};

/**
 * Uses the ticket up and adds the session in one statement: of two attempts at once, one wins.
 * Returns whether this one did; whether the sign-in still lives is asked with the session.
 */
export async function redeemTicketRow(db: RegionDb, redemption: Redemption): Promise<boolean> {
  const { ticketHash, challenge, session } = redemption;
  const now = session.created_at;
  const { rows } = await sql`
    with used as (
      update ticket set used_at = ${now}
      where token_hash = ${ticketHash} and host = ${session.host} and challenge = ${challenge}
        and used_at is null and expires_at > ${now}
      returning sign_in_id
    )
    insert into session (id, sign_in_id, token_hash, host, created_at)
    select ${session.id}::uuid, sign_in_id, ${session.token_hash}::bytea, ${session.host}, ${now}::timestamptz
    from used
    returning id
  `.execute(tables(db));
  return rows.length === 1;
}

/** Removes what has ended, with the sealed attributes. Returns how many sign-ins went. */
export async function deleteEnded(db: RegionDb, { now, idle }: Moment): Promise<number> {
  await tables(db).deleteFrom("ticket").where("expires_at", "<=", now).execute();
  const { numDeletedRows } = await tables(db)
    .deleteFrom("sign_in")
    .where((eb) =>
      eb.or([
        eb("expires_at", "<=", now),
        eb("last_seen_at", "<=", now.subtract(idle)),
        eb("revoked_at", "is not", null),
      ]),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}

type StaffRow = Omit<IdentityTables["staff_member"], "authority_id">;

/** Adds the member of staff or brings the row up to date. Returns the id, which never changes. */
export async function upsertStaffMember(
  db: AuthorityDb | RegionDb,
  row: StaffRow,
): Promise<string> {
  const { id: _id, subject: _subject, ...told } = row;
  const member = await db
    .tables<IdentityTables>()
    .insertInto("staff_member")
    .values({ ...row, authority_id: "authorityId" in db ? db.authorityId : REGION_STAFF })
    .onConflict((conflict) => conflict.columns(["authority_id", "subject"]).doUpdateSet(told))
    .returning("id")
    .executeTakeFirstOrThrow();
  return member.id;
}

/** Everybody of a town who ever signed in, by name. */
export const selectStaff = (db: AuthorityDb | RegionDb) =>
  db
    .tables<IdentityTables>()
    .selectFrom("staff_member")
    .selectAll()
    .orderBy("display_name")
    .execute();
