/** A portal in a process of its own: `node portal-process.ts <folder> <database URL>`; tells its parent its port. */
import { createApp } from "../../src/app.ts";
import { readConfig } from "../../src/config.ts";

const [, , folder = "", databaseUrl = ""] = process.argv;
const config = readConfig({
  DATA_DIR: folder,
  DATABASE_URL: databaseUrl,
  PORT: "0",
  LOG_LEVEL: "silent",
});
const app = await createApp(config);
const port = await app.listen();
process.on("disconnect", () => process.exit(0));
process.send?.(port);
