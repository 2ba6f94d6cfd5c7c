/**
 * Sandbox mail: an SMTP server that delivers nothing, and a page that shows what it was given.
 * Started by a parent as `node sandbox/mail/main.ts '{"smtpPort":0,"webPort":0}'`.
 */
import { createMailSink } from "./mail-sink.ts";

const { smtpPort = 0, webPort = 0 } = JSON.parse(process.argv[2] ?? "{}") as Record<string, number>;
const sink = await createMailSink({ smtpPort, webPort });

// Down: refuses every connection until it is told otherwise.
process.on("message", ({ down }: { down: boolean }) => {
  sink.setDown(down);
  process.send?.({ done: true });
});
process.on("disconnect", () => process.exit(0));

if (process.send) process.send({ ready: true, smtpPort: sink.smtpPort, webPort: sink.webPort });
else
  process.stdout.write(`sandbox mail: smtp ${sink.smtpPort}, http://127.0.0.1:${sink.webPort}\n`);
