/**
 * Sandbox payment service: speaks XBezahldienste 1.0 with money that does not exist, and fails the
 * way it is told to. Started by a parent as `node sandbox/payment/main.ts '<settings as JSON>'`;
 * never part of the product.
 */
import { createPaymentServer } from "./payment-server.ts";
import { readInstruction, readSettings } from "./settings.ts";

const server = await createPaymentServer(readSettings(process.argv[2]));

process.on("message", (message) => {
  server.follow(readInstruction(message));
  process.send?.({ done: true });
});
// A parent that was killed closes the channel: nothing is left behind.
process.on("disconnect", () => process.exit(0));

if (process.send) process.send({ ready: true, port: server.port });
else process.stdout.write(`sandbox payment on ${server.origin}\n`);
