import { calculateJwkThumbprint, type JWK } from "jose";
import * as z from "zod";
import type { Temporal } from "#platform/clock";
import type { AuthorityDb } from "#platform/db";
import { insertTrustedKey } from "./key-queries.ts";

/** Ed25519 (RFC 8037) and nothing private. */
const publicKey = z.object({
  kty: z.literal("OKP"),
  crv: z.literal("Ed25519"),
  x: z.string().regex(/^[\w-]{43}$/),
  d: z.never().optional(),
});
const keySet = z.object({ keys: z.array(publicKey).min(1).max(20) });

type Trust = { author: string; keys: string; staffId: string; now: Temporal.Instant };

/**
 * Trusts the keys that an author's portal publishes (JWK Set, RFC 7517, as text). How many; 0 when
 * the text holds none. The id of a key is computed, so that nobody claims another one's.
 */
export async function trustKeys(
  db: AuthorityDb,
  { author, keys, staffId, now }: Trust,
): Promise<number> {
  const reading = keySet.safeParse(jsonIn(keys));
  if (!reading.success) return 0;
  for (const { kty, crv, x } of reading.data.keys) {
    const jwk: JWK = { kty, crv, x };
    const kid = await calculateJwkThumbprint(jwk);
    await insertTrustedKey(db, { kid, author, jwk, staffId, now });
  }
  return reading.data.keys.length;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
