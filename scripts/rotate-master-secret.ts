// npm run rotate-master-secret: from now on ENCRYPTION_KEY_NEW is the master secret.
import { readFileSync } from "node:fs";
import { readSecret } from "#platform/config";
import { openDatabase } from "#platform/db";
import { readConfig } from "../src/config.ts";
import { masterSecret, rotateMasterSecret } from "../src/master-secret.ts";

const MINIMUM_LENGTH = 32;

const read = (path: string): string => readFileSync(path, "utf8");
const { raw: next = "", problem } = readSecret("ENCRYPTION_KEY_NEW", process.env, read);
if (problem || next.length < MINIMUM_LENGTH) {
  process.stderr.write(`${problem ?? "ENCRYPTION_KEY_NEW: at least 32 characters are needed"}\n`);
  process.exit(1);
}
const config = readConfig();
const database = await openDatabase(config.DATABASE_URL, config.DATA_DIR);
try {
  await rotateMasterSecret(database.databases.region, { current: masterSecret(config), next });
  process.stdout.write("rotated; start with the new ENCRYPTION_KEY from now on\n");
} finally {
  await database.close();
}
