/**
 * Sandbox malware scanner: speaks clamd's INSTREAM and knows one malware, the harmless EICAR text.
 * Started by a parent as `node sandbox/scanner/main.ts '{"port":0}'`; fails the way it is told to.
 */
import { createScannerServer, type Trouble } from "./scanner-server.ts";

const { port = 0 } = JSON.parse(process.argv[2] ?? "{}") as Record<string, number>;
const scanner = await createScannerServer({ port });

process.on("message", ({ trouble }: { trouble?: Trouble }) => {
  scanner.setTrouble(trouble);
  process.send?.({ done: true });
});
// A parent that was killed closes the channel: nothing is left behind.
process.on("disconnect", () => process.exit(0));

if (process.send) process.send({ ready: true, port: scanner.port });
else process.stdout.write(`sandbox scanner on clamav://127.0.0.1:${scanner.port}\n`);
