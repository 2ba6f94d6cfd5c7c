import { createApp } from "./app.ts";
import { readConfig } from "./config.ts";
import { startDemo } from "./demo.ts";
import { refuseTakenPort } from "./free-port.ts";
import { startMessage } from "./start-message.ts";

async function start(): Promise<void> {
  const config = readConfig();
  for (const warning of config.warnings) process.stderr.write(`${warning}\n`);
  await refuseTakenPort(config.PORT, config.HOST);
  const demo = config.PORTAL_MODE === "demo" ? await startDemo(config) : undefined;
  const app = await createApp(
    config,
    demo
      ? {
          accounts: demo.accounts,
          smtpUrl: demo.smtpUrl,
          payments: demo.payments,
          scannerUrl: demo.scannerUrl,
          stateSearch: demo.stateSearch,
        }
      : {},
  );
  await app.listen();
  process.stdout.write(startMessage(app, demo));
  const stop = (): void => {
    demo?.stop();
    app.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}

/** Refusals with a sentence of their own; anything else is a defect and shows its place. */
const REFUSALS = [
  "ConfigError",
  "PortInUse",
  "DatabaseRefused",
  "FolderInUse",
  "RegionRefused",
  "CatalogueRefused",
  "LibraryRefused",
  "SecretRefused",
];

start().catch((error: unknown) => {
  const refusal = error instanceof Error && REFUSALS.includes(error.name);
  process.stderr.write(
    `${refusal ? error.message : error instanceof Error ? error.stack : error}\n`,
  );
  process.exit(1);
});
