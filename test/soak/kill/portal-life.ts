/**
 * The whole portal in a process that is meant to be killed.
 * Started as `node portal-life.ts '{"dataDir":…}'` with tsx hook; tells its parent when it answers.
 */
import { createApp } from "../../../src/app.ts";
import { readConfig } from "../../../src/config.ts";
import { Temporal } from "../../../src/platform/clock/index.ts";
import { sandboxSetting } from "../../support/paying-town.ts";
import { openEmployee } from "../../support/sessions.ts";
import type { LifeSettings } from "./life-settings.ts";
import { openAllFiles } from "./open-files.ts";

const settings = JSON.parse(process.argv[2] ?? "{}") as LifeSettings;
const { dataDir, databaseUrl, port, smtpUrl, paymentOrigin, scannerUrl, now } = settings;

const start = Temporal.Instant.from(now);
const began = performance.now();
const clock = {
  now: () => start.add({ milliseconds: Math.floor(performance.now() - began) }),
};
const config = readConfig({
  DATA_DIR: dataDir,
  ...(databaseUrl && { DATABASE_URL: databaseUrl }),
  PORT: String(port),
  LOG_LEVEL: "error",
  TRUST_PROXY: "true",
});
const app = await createApp(config, {
  clock,
  smtpUrl,
  scannerUrl,
  payments: [sandboxSetting(paymentOrigin)],
  accounts: {
    citizens: { client_id: "none", client_secret: "none", issuer: paymentOrigin },
    staff: { client_id: "none", client_secret: "none", issuer: paymentOrigin },
  },
});
await app.listen();
const clerks = await Promise.all([
  openEmployee(app.house, "recklinghausen", { authority: "recklinghausen" }),
  openEmployee(app.house, "castrop-rauxel", { authority: "castrop-rauxel", office: "abfall" }),
]);
process.on("message", (asked) => {
  if (asked === "drain")
    void app
      .drain()
      .then(() => openAllFiles(app))
      .then(async (files) => {
        await app.close();
        process.send?.(files);
      });
});
process.on("disconnect", () => process.exit(0));
process.send?.({ clerks: clerks.map(({ cookie }) => cookie.value) });
