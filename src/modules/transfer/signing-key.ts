import {
  calculateJwkThumbprint,
  type CryptoKey,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
} from "jose";
import type { Temporal } from "#platform/clock";
import { type Keyring, openJson, sealJson } from "#platform/crypto";
import type { AuthorityDb } from "#platform/db";
import { insertSigningKey, listSigningKeys, type SigningKeyRow } from "./key-queries.ts";
import { ALGORITHM } from "./package-file.ts";

/** A key that signs for a town. */
export type SigningKey = { kid: string; key: CryptoKey | Uint8Array };

const sealOf = (keyring: Keyring, authorityId: string, kid: string) => ({
  key: keyring.key(`signing|${authorityId}`),
  context: `${authorityId}|signing-key|${kid}`,
});

async function makeKey(keyring: Keyring, authorityId: string): Promise<SigningKeyRow> {
  const pair = await generateKeyPair(ALGORITHM, { crv: "Ed25519", extractable: true });
  const jwk = await exportJWK(pair.publicKey);
  const kid = await calculateJwkThumbprint(jwk);
  const { key, context } = sealOf(keyring, authorityId, kid);
  return {
    kid,
    public_jwk: { ...jwk, kid, alg: ALGORITHM, use: "sig" },
    sealed_private: sealJson(key, context, await exportJWK(pair.privateKey)),
  };
}

/** The town's key; made when it signs for the first time. */
export async function signingKey(
  db: AuthorityDb,
  keyring: Keyring,
  now: Temporal.Instant,
): Promise<SigningKey> {
  const [known] = await listSigningKeys(db);
  const row = known ?? (await makeKey(keyring, db.authorityId));
  if (!known) await insertSigningKey(db, row, now);
  const { key, context } = sealOf(keyring, db.authorityId, row.kid);
  const jwk = openJson<JWK>(key, context, row.sealed_private);
  return { kid: row.kid, key: await importJWK(jwk, ALGORITHM) };
}

/** JWK Set (RFC 7517) of the town, for everybody. */
export const publishedKeys = async (db: AuthorityDb): Promise<{ keys: JWK[] }> => ({
  keys: (await listSigningKeys(db)).map((row) => row.public_jwk),
});
