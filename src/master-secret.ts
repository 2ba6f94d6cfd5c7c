import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
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
