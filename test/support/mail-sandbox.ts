import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

export type SentMail = { to: string[]; from: string; subject: string; text: string };

/** The mail sandbox in a process of its own. */
export async function startMail() {
  const main = join(import.meta.dirname, "../../sandbox/mail/main.ts");
  const child = fork(main, ["{}"], { execArgv: [] });
  const [ready] = (await once(child, "message")) as [{ smtpPort: number; webPort: number }];
  return {
    smtpUrl: `smtp://127.0.0.1:${ready.smtpPort}`,
    /** What people would have got, newest first. */
    mails: async (): Promise<SentMail[]> =>
      (await fetch(`http://127.0.0.1:${ready.webPort}/mails.json`)).json() as Promise<SentMail[]>,
    setDown: async (down: boolean) => {
      const done = once(child, "message");
      child.send({ down });
      await done;
    },
    stop: async () => {
      const gone = once(child, "exit");
      child.disconnect();
      await gone;
    },
  };
}
