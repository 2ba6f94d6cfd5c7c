import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Trouble } from "../settings.ts";

export const CALLBACK = "http://emscher-lippe.localhost:8080/anmelden/rueckkehr";

const client = (name: string) => ({
  clientId: `portal-${name}`,
  clientSecret: `secret of ${name} for tests`,
  redirectUris: ["http://emscher-lippe.localhost:0/anmelden/rueckkehr"],
});
export const SETTINGS = { citizens: client("citizens"), staff: client("staff") };

export type RunningAccount = {
  process: ChildProcess;
  origin: string;
  /** How the service fails from now on. */
  setTrouble: (trouble: Trouble) => Promise<void>;
  stop: () => Promise<void>;
};

/** The sandbox account in a process of its own, on a free port. */
export async function startAccount(): Promise<RunningAccount> {
  const main = join(import.meta.dirname, "../main.ts");
  const child = fork(main, [JSON.stringify(SETTINGS)], { execArgv: [] });
  const [ready] = (await once(child, "message")) as [{ port: number }];
  return {
    process: child,
    origin: `http://127.0.0.1:${ready.port}`,
    setTrouble: async (trouble) => {
      const done = once(child, "message");
      child.send({ trouble });
      await done;
    },
    stop: async () => {
      const gone = once(child, "exit");
      if (child.connected) child.disconnect();
      if (child.exitCode === null) await gone;
    },
  };
}
