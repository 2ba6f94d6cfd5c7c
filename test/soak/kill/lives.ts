import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { projectRoot } from "../../../src/platform/config/index.ts";
import type { LifeReady, LifeSettings } from "./life-settings.ts";
import type { OpenedFiles } from "./open-files.ts";

/** One portal after the other on the same port and database. */
export function createLives(settings: Omit<LifeSettings, "now">) {
  let child: ChildProcess | undefined;
  let waiting: (() => void)[] = [];
  let ready: LifeReady | undefined;
  return {
    /** Resolves with the sessions of the life that answers now. */
    alive: async (): Promise<LifeReady> => {
      while (!ready) await new Promise<void>((resolve) => waiting.push(resolve));
      return ready;
    },
    begin: async (now: string): Promise<void> => {
      child = fork(
        join(import.meta.dirname, "portal-life.ts"),
        [JSON.stringify({ ...settings, now })],
        {
          execArgv: ["--import", join(projectRoot, "scripts/tsx-hook.mjs")],
          stdio: ["ignore", "ignore", "inherit", "ipc"],
        },
      );
      const gone = once(child, "exit").then(([code]) => {
        throw new Error(`the portal ended by itself with ${code}`);
      });
      gone.catch(() => undefined);
      [ready] = (await Promise.race([once(child, "message"), gone])) as [LifeReady];
      for (const go of waiting) go();
      waiting = [];
    },
    kill: async (): Promise<void> => {
      if (!child) return;
      const gone = once(child, "exit");
      ready = undefined;
      child.kill("SIGKILL");
      await gone;
    },
    /** Lets the last life finish all that is due, open every file, and end in an orderly way. */
    finish: async (): Promise<OpenedFiles> => {
      if (!child) return {};
      const drained = once(child, "message");
      child.send("drain");
      const [files] = (await drained) as [OpenedFiles];
      const gone = once(child, "exit");
      ready = undefined;
      child.disconnect();
      await gone;
      return files;
    },
  };
}
export type Lives = ReturnType<typeof createLives>;
