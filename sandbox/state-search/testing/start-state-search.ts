import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Trouble } from "../settings.ts";

export type RunningStateSearch = {
  origin: string;
  /** How it fails from now on. */
  setTrouble: (trouble: Trouble) => Promise<void>;
  stop: () => void;
};

/** The sandbox search of the Land in a process of its own, on a free port. */
export async function startStateSearch(): Promise<RunningStateSearch> {
  const child = fork(join(import.meta.dirname, "../main.ts"), ["{}"], { execArgv: [] });
  const [ready] = (await once(child, "message")) as [{ port: number }];
  return {
    origin: `http://127.0.0.1:${ready.port}`,
    setTrouble: async (trouble) => {
      const done = once(child, "message");
      child.send({ trouble });
      await done;
    },
    stop: () => child.disconnect(),
  };
}
