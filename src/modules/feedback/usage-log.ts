import { type Clock, dayOf } from "#platform/clock";
import type { Databases } from "#platform/db";
import { addUsage } from "./queries.ts";
import type { CountedUsage, Usage } from "./usage.ts";

/** Counts in memory, so that a page from the cache stays as quick as it is. */
export type UsageLog = {
  /** `authorityId` is that of the portal; null: the roof. */
  note: (authorityId: string | null, usage: Usage) => void;
  /** Writes down what was counted since; what cannot be written is kept for the next time. */
  flush: () => Promise<void>;
};

type Counted = Map<string, CountedUsage>;

function add(counted: Counted, usage: CountedUsage): void {
  const key = `${usage.serviceId} ${usage.what} ${usage.place}`;
  const known = counted.get(key);
  if (known) known.count += usage.count;
  else counted.set(key, { ...usage });
}

export function createUsageLog(databases: Databases, clock: Clock): UsageLog {
  const waiting = new Map<string | null, Counted>();
  const countedOn = (authorityId: string | null): Counted => {
    const counted = waiting.get(authorityId) ?? new Map<string, CountedUsage>();
    waiting.set(authorityId, counted);
    return counted;
  };
  const write = async (authorityId: string | null, counted: Counted): Promise<void> => {
    try {
      const db = authorityId === null ? databases.region : databases.forAuthority(authorityId);
      await addUsage(db, dayOf(clock.now()), [...counted.values()]);
    } catch (failure) {
      for (const usage of counted.values()) add(countedOn(authorityId), usage);
      throw failure;
    }
  };
  return {
    note: (authorityId, usage) => add(countedOn(authorityId), { ...usage, count: 1 }),
    flush: async () => {
      const all = [...waiting];
      waiting.clear();
      const written = await Promise.allSettled(
        all.map(([authorityId, counted]) => write(authorityId, counted)),
      );
      for (const one of written) if (one.status === "rejected") throw one.reason;
    },
  };
}
