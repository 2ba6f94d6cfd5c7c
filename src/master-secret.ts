import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Keyring } from "#platform/crypto";
import { type RegionDb, rememberOnce } from "#platform/db";
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

/** Compares the secret with the one this database began with. Throws SecretRefused. */
export async function checkSecret(db: RegionDb, { fingerprint }: Keyring): Promise<void> {
  if ((await rememberOnce(db, "master-secret", fingerprint)) === fingerprint) return;
  throw new SecretRefused(
    "This database was filled with another ENCRYPTION_KEY (in the demo: another DATA_DIR). Nothing was changed.",
  );
}
