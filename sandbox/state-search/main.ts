/**
 * Sandbox search of the Land: speaks the documented parts of the PVOG-Suchdienst and of the
 * Verwaltungssuchmaschine NRW over a handful of services, and fails the way it is told to. Started
 * by a parent as `node sandbox/state-search/main.ts '<settings as JSON>'`; never part of the product.
 */
import { createSearchServer } from "./search-server.ts";
import { readInstruction, readSettings } from "./settings.ts";

const server = await createSearchServer(readSettings(process.argv[2]));

process.on("message", (message) => {
  server.follow(readInstruction(message));
  process.send?.({ done: true });
});
// A parent that was killed closes the channel: nothing is left behind.
process.on("disconnect", () => process.exit(0));

if (process.send) process.send({ ready: true, port: server.port });
else process.stdout.write(`sandbox state-search on ${server.origin}\n`);
