// npm run rotate-town-keys [-- <town>…]: other keys for these towns (all of them without a name).
// With --resume nothing is changed but what an interrupted run left over.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createRegion } from "#authorities";
import { projectRoot } from "#platform/config";
import { openDatabase } from "#platform/db";
import { readConfig } from "../src/config.ts";
import { changeTownKey, masterSecret, openKeyring, townKeyOf } from "../src/master-secret.ts";
import { rewrapTown } from "../src/rotate-town-key.ts";

const [resume, wanted] = [
  process.argv.includes("--resume"),
  process.argv.slice(2).filter((word) => !word.startsWith("--")),
];
const config = readConfig();
const file = join(projectRoot, "regions/emscher-lippe/region.json");
const { authorities } = createRegion(JSON.parse(readFileSync(file, "utf8")));
const unknown = wanted.find((slug) => !authorities.some((town) => town.slug === slug));
if (unknown) throw new Error(`there is no town ${unknown}`);

const { databases, close } = await openDatabase(config.DATABASE_URL, config.DATA_DIR);
try {
  // Before anything is changed: is this the secret of this database?
  await openKeyring(databases.region, masterSecret(config));
  for (const { id, slug } of authorities) {
    if (wanted.length > 0 && !wanted.includes(slug)) continue;
    if (!resume) await changeTownKey(databases.region, id);
    const generation = await townKeyOf(databases.region, id);
    const keyring = await openKeyring(databases.region, masterSecret(config));
    const say = (what: string): void => void process.stdout.write(`${slug}: ${what}\n`);
    const done = await rewrapTown(databases.forAuthority(id), {
      keyring,
      generation,
      report: ({ seen, rewrapped }) => say(`${seen} seen, ${rewrapped} wrapped anew`),
    });
    say(`key ${generation}, keys=${done.seen} rewrapped=${done.rewrapped}`);
  }
} finally {
  await close();
}
