// The whole application on PostgreSQL, with the bench's five-page service adopted by one town.
// env: DATABASE_URL, PORT, DATA_DIR
import { join } from "node:path";
import { readPackageFolders } from "#library";
import { adoptForBench } from "./adopt.ts";
import { createApp } from "../src/app.ts";
import { readConfig } from "../src/config.ts";

const app = await createApp(
  readConfig({ ...process.env, LOG_LEVEL: "error", REQUESTS_PER_MINUTE: "100000000" }),
);
const [content] = readPackageFolders(join(import.meta.dirname, "packages")).values();
if (content) await adoptForBench(app.house, content);
await app.listen();
process.stdout.write("ready\n");
