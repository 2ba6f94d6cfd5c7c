import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Trouble } from "../../sandbox/scanner/scanner-server.ts";

/** The malware scanner in a process of its own. */
export async function startScanner() {
  const main = join(import.meta.dirname, "../../sandbox/scanner/main.ts");
  const child = fork(main, ["{}"], { execArgv: [] });
  const [ready] = (await once(child, "message")) as [{ port: number }];
  return {
    url: `clamav://127.0.0.1:${ready.port}`,
    setTrouble: async (trouble: Trouble) => {
      const done = once(child, "message");
      child.send({ trouble });
      await done;
    },
    stop: async () => {
      const gone = once(child, "exit");
      child.disconnect();
      await gone;
    },
  };
}
