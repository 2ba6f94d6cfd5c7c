import { createApp } from "./app.ts";
import { ConfigError, readConfig } from "./config.ts";

async function start(): Promise<void> {
  const config = readConfig();
  for (const warning of config.warnings) process.stderr.write(`${warning}\n`);
  const app = await createApp(config);
  const port = await app.listen();
  process.stdout.write(`${app.promise}\nlistening on ${port}\n`);
  const stop = (): void => {
    app.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}

start().catch((error: unknown) => {
  const known = error instanceof ConfigError;
  process.stderr.write(
    known ? `${error.message}\n` : `${error instanceof Error ? error.stack : error}\n`,
  );
  process.exit(1);
});
