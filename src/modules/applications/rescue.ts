import type { FormBody } from "#forms";
import type { Temporal } from "#platform/clock";
import { type Keyring, openJson, sealJson } from "#platform/crypto";
import type { AuthorityDb } from "#platform/db";
import { newId } from "#platform/ids";
import { insertRescue, takeRescue } from "./rescue-queries.ts";

type Place = { packageId: string; page: string };

const context = (authorityId: string, id: string): string => `${authorityId}|${id}|rescue`;
const PURPOSE = "rescue";
const isId = (id: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);

/**
 * Keeps what somebody sent when the session had just ended. The id goes into their cookie; sealed
 * with the portal's key, since nobody knows yet whose it is.
 */
export async function rescueEntry(
  db: AuthorityDb,
  keyring: Keyring,
  entry: Place & { body: FormBody; now: Temporal.Instant },
): Promise<string> {
  const id = newId();
  const { packageId, page, body, now } = entry;
  const sealedBody = sealJson(keyring.key(PURPOSE), context(db.authorityId, id), body);
  await insertRescue(db, { id, packageId, page, sealedBody, now });
  return id;
}

/** What was rescued for a page, once. */
export async function rescuedEntry(
  db: AuthorityDb,
  keyring: Keyring,
  place: Place & { id: string | undefined },
): Promise<FormBody | undefined> {
  const { id } = place;
  if (!id || !isId(id)) return undefined;
  const sealed = await takeRescue(db, { ...place, id });
  return sealed && openJson<FormBody>(keyring.key(PURPOSE), context(db.authorityId, id), sealed);
}
