import type { JWK } from "jose";
import type { Temporal } from "#platform/clock";
import { type AuthorityDb, json } from "#platform/db";

type KeyTables = {
  signing_key: {
    authority_id: string;
    kid: string;
    public_jwk: JWK;
    sealed_private: Uint8Array;
    made_at: Temporal.Instant;
  };
  trusted_key: {
    authority_id: string;
    kid: string;
    author: string;
    public_jwk: JWK;
    trusted_by: string;
    trusted_at: Temporal.Instant;
  };
};

export type SigningKeyRow = Pick<KeyTables["signing_key"], "kid" | "public_jwk" | "sealed_private">;

/** Keys of the town, the newest first. */
export const listSigningKeys = (db: AuthorityDb): Promise<SigningKeyRow[]> =>
  db
    .tables<KeyTables>()
    .selectFrom("signing_key")
    .select(["kid", "public_jwk", "sealed_private"])
    .where("authority_id", "=", db.authorityId)
    .orderBy("made_at", "desc")
    .execute();

export async function insertSigningKey(
  db: AuthorityDb,
  { kid, public_jwk, sealed_private }: SigningKeyRow,
  now: Temporal.Instant,
): Promise<void> {
  await db
    .tables<KeyTables>()
    .insertInto("signing_key")
    .values({
      authority_id: db.authorityId,
      kid,
      public_jwk: json(public_jwk),
      sealed_private,
      made_at: now,
    })
    .execute();
}

/** An author whose signature the town trusts. */
export type TrustedKey = { kid: string; author: string; jwk: JWK; trustedAt: Temporal.Instant };

export const listTrustedKeys = (db: AuthorityDb): Promise<TrustedKey[]> =>
  db
    .tables<KeyTables>()
    .selectFrom("trusted_key")
    .select(["kid", "author", "public_jwk as jwk", "trusted_at as trustedAt"])
    .where("authority_id", "=", db.authorityId)
    .orderBy("author")
    .orderBy("kid")
    .execute();

type NewTrust = Omit<TrustedKey, "trustedAt"> & { staffId: string; now: Temporal.Instant };

/** A key that is trusted already stays as it is. */
export async function insertTrustedKey(db: AuthorityDb, trust: NewTrust): Promise<void> {
  await db
    .tables<KeyTables>()
    .insertInto("trusted_key")
    .values({
      authority_id: db.authorityId,
      kid: trust.kid,
      author: trust.author,
      public_jwk: json(trust.jwk),
      trusted_by: trust.staffId,
      trusted_at: trust.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function deleteTrustedKey(db: AuthorityDb, kid: string): Promise<void> {
  await db
    .tables<KeyTables>()
    .deleteFrom("trusted_key")
    .where("authority_id", "=", db.authorityId)
    .where("kid", "=", kid)
    .execute();
}
