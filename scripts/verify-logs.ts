// npm run verify-logs: recomputes the hash chain of every case of every town.
import { createRegion } from "#authorities";
import { verifyLogs } from "#cases";
import { projectRoot } from "#platform/config";
import { openDatabase } from "#platform/db";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readConfig } from "../src/config.ts";

const config = readConfig();
const file = join(projectRoot, "regions/emscher-lippe/region.json");
const region = createRegion(JSON.parse(readFileSync(file, "utf8")));
const database = await openDatabase(config.DATABASE_URL, config.DATA_DIR);
let [cases, events, broken] = [0, 0, 0];
for (const authority of region.authorities) {
  const check = await verifyLogs(database.databases.forAuthority(authority.id));
  cases += check.cases;
  events += check.events;
  broken += check.broken.length;
  for (const { caseId, sequence } of check.broken)
    process.stderr.write(`${authority.slug}: case ${caseId} is broken at event ${sequence}\n`);
}
await database.close();
process.stdout.write(`cases=${cases} events=${events} broken=${broken}\n`);
process.exitCode = broken > 0 ? 1 : 0;
