/**
 * Sandbox account: OpenID providers of citizens (/buerger) and staff (/amt) with fictitious people.
 * Started by a parent as `node sandbox/account/main.ts '<settings as JSON>'`; never part of the product.
 */
import { createAccountServer } from "./account-server.ts";
import { readInstruction, readSettings } from "./settings.ts";

const server = await createAccountServer(readSettings(process.argv[2]));

process.on("message", (message) => {
  server.setTrouble(readInstruction(message));
  process.send?.({ done: true });
});
// A parent that was killed closes the channel: nothing is left behind.
process.on("disconnect", () => process.exit(0));

if (process.send) process.send({ ready: true, port: server.port });
else process.stdout.write(`sandbox account on http://127.0.0.1:${server.port}\n`);
