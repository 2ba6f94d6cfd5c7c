import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Instruction, Settings, Trouble } from "../settings.ts";

export const CLIENT = {
  originatorId: "serviceportal",
  authentication: { kind: "basic", user: "portal", password: "word for tests" },
} as const;

export type RunningPayment = {
  process: ChildProcess;
  origin: string;
  /** How the service fails from now on. */
  setTrouble: (trouble: Trouble) => Promise<void>;
  /** Whom it calls when something happened. */
  setCallback: (callbackUrl: string) => Promise<void>;
  /** What a person does on the service's own page; gives the answer, redirects are not followed. */
  act: (payPage: string, what: "pay" | "decline" | "cancel") => Promise<Response>;
  stop: () => Promise<void>;
};

type Given = Partial<Omit<Settings, "clients">> & { clients?: readonly object[] };

/** The sandbox payment service in a process of its own, on a free port. */
export async function startPayment(settings: Given = {}): Promise<RunningPayment> {
  const main = join(import.meta.dirname, "../main.ts");
  const given = { clients: [CLIENT], ...settings };
  const child = fork(main, [JSON.stringify(given)], { execArgv: [] });
  const [ready] = (await once(child, "message")) as [{ port: number }];
  const tell = async (told: Instruction): Promise<void> => {
    const done = once(child, "message");
    child.send(told);
    await done;
  };
  return {
    process: child,
    origin: `${settings.tls ? "https" : "http"}://127.0.0.1:${ready.port}`,
    setTrouble: (trouble) => tell({ trouble }),
    setCallback: (callbackUrl) => tell({ callbackUrl }),
    act: (payPage, what) =>
      fetch(payPage, {
        method: "POST",
        redirect: "manual",
        body: new URLSearchParams({ do: what }),
      }),
    stop: async () => {
      const gone = once(child, "exit");
      if (child.connected) child.disconnect();
      if (child.exitCode === null) await gone;
    },
  };
}
