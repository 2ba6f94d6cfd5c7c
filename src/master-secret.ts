import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createKeyring, type Keyring, newToken, openJson, sealJson } from "#platform/crypto";
import { exchange, recall, recallAll, type RegionDb, rememberOnce } from "#platform/db";
import { AppError } from "#platform/errors";
import type { Config } from "./config.ts";

/**
 * The secret from which all keys come. Production must be given one (config.ts); the demo keeps
 * its own beside its database, readable by its owner only.
 */
export function masterSecret(config: Config): string {
  if (config.ENCRYPTION_KEY) return config.ENCRYPTION_KEY;
  const file = join(config.DATA_DIR, "demo-master-secret");
  if (existsSync(file)) return readFileSync(file, "utf8").trim();
  mkdirSync(config.DATA_DIR, { recursive: true });
  const secret = randomBytes(32).toString("base64url");
  writeFileSync(file, secret, { mode: 0o600, flag: "wx" });
  return secret;
}

/** The database was filled with another master secret: its cases could not be opened. */
export class SecretRefused extends Error {
  override name = "SecretRefused";
}

const ROOT = "root-secret";
const TOWN_KEY = "town-key ";
const FINGERPRINT = "master-secret";

const refuse = (): never => {
  throw new SecretRefused(
    "This database was filled with another ENCRYPTION_KEY (in the demo: another DATA_DIR). Nothing was changed.",
  );
};

const sealRoot = (master: string, root: string): string =>
  sealJson(createKeyring(master).key(ROOT), ROOT, root).toString("base64");

function openRoot(master: string, sealed: string): string {
  try {
    return openJson<string>(createKeyring(master).key(ROOT), ROOT, Buffer.from(sealed, "base64"));
  } catch {
    return refuse();
  }
}

/**
 * The secret that keys are made of. It stands in the database, sealed with the master secret, so
 * that another master secret takes one row. Databases that are older were filled with the master
 * secret itself.
 */
async function rootSecret(db: RegionDb, master: string): Promise<string> {
  const sealed = await recall(db, ROOT);
  if (sealed !== undefined) return openRoot(master, sealed);
  if ((await recall(db, FINGERPRINT)) !== undefined) return master;
  return openRoot(master, await rememberOnce(db, ROOT, sealRoot(master, newToken())));
}

/** All keys of this installation. Throws SecretRefused when the secret is not that of the database. */
export async function openKeyring(db: RegionDb, master: string): Promise<Keyring> {
  const facts = await recallAll(db, TOWN_KEY);
  const generations = new Map([...facts].map(([town, count]) => [town, Number(count)]));
  const keyring = createKeyring(await rootSecret(db, master), generations);
  const { fingerprint } = keyring;
  if ((await rememberOnce(db, FINGERPRINT, fingerprint)) !== fingerprint) refuse();
  return keyring;
}

/**
 * Another master secret from now on; keys stay as they are, and running processes go on. Throws
 * SecretRefused when `current` is not the one.
 */
export async function rotateMasterSecret(
  db: RegionDb,
  { current, next }: { current: string; next: string },
): Promise<void> {
  await openKeyring(db, current);
  const root = await rootSecret(db, current);
  const known = await rememberOnce(db, ROOT, sealRoot(current, root));
  if (!(await exchange(db, ROOT, { known, value: sealRoot(next, root) }))) refuse();
}

/** A town gets another key for what is wrapped from now on; gives how often it was changed. */
export async function changeTownKey(db: RegionDb, authorityId: string): Promise<number> {
  const known = await rememberOnce(db, TOWN_KEY + authorityId, "0");
  const next = Number(known) + 1;
  const changed = await exchange(db, TOWN_KEY + authorityId, { known, value: String(next) });
  if (!changed) throw new AppError("conflict", { detail: "somebody else changes this key" });
  return next;
}

/** How often the key of a town was changed. */
export const townKeyOf = async (db: RegionDb, authorityId: string): Promise<number> =>
  Number((await recall(db, TOWN_KEY + authorityId)) ?? 0);
