import { setTimeout as sleep } from "node:timers/promises";

export type PartState = "up" | "down";

/** Asks a part whether it works; rejects or gives false when it does not. */
export type Check = () => Promise<unknown>;

export type PartsWatch = {
  /** Every part, asked anew unless that was just done. */
  parts: () => Promise<Readonly<Record<string, PartState>>>;
  /** For a page somebody waits for: a part that takes its time is taken to be as it was before. */
  isDown: (part: string) => Promise<boolean>;
};

export type Patience = {
  /** How long an answer counts. */
  freshMs?: number;
  /** How long a part may take to answer. */
  patienceMs?: number;
  /** How long a page waits for that. */
  pageMs?: number;
};

const after = (ms: number): Promise<undefined> => sleep(ms, undefined, { ref: false });

/** Whether something answers in time; what it answers does not matter, unless it is no. */
const answers = async (check: Check, patienceMs: number): Promise<PartState> =>
  Promise.race([
    check().then((answer) => (answer === false ? "down" : "up")),
    after(patienceMs).then(() => "down" as const),
  ]).catch(() => "down" as const);

type Seen = { state: PartState; until: number };

/** Looks after the parts the portal leans on. Many questions at once are one. */
export function watchParts(
  checks: Readonly<Record<string, Check>>,
  { freshMs = 5_000, patienceMs = 2_000, pageMs = 500 }: Patience = {},
): PartsWatch {
  const seen = new Map<string, Seen>();
  const asking = new Map<string, Promise<PartState>>();

  const look = async (part: string, check: Check): Promise<PartState> => {
    const state = await answers(check, patienceMs);
    seen.set(part, { state, until: performance.now() + freshMs });
    asking.delete(part);
    return state;
  };

  const ask = async (part: string, check: Check): Promise<PartState> => {
    const last = seen.get(part);
    if (last && performance.now() < last.until) return last.state;
    const under = asking.get(part) ?? look(part, check);
    asking.set(part, under);
    return under;
  };

  return {
    parts: async () =>
      Object.fromEntries(
        await Promise.all(
          Object.entries(checks).map(async ([part, check]) => [part, await ask(part, check)]),
        ),
      ),
    isDown: async (part) => {
      const check = checks[part];
      if (!check) return false;
      const now = await Promise.race([ask(part, check), after(pageMs)]);
      return (now ?? seen.get(part)?.state) === "down";
    },
  };
}
