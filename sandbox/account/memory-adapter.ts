import type { Adapter, AdapterPayload } from "oidc-provider";
import { Temporal } from "temporal-polyfill";

/** Everything the providers remember, for as long as the process lives. */
export function createMemoryAdapter(): (model: string) => Adapter {
  const entries = new Map<string, AdapterPayload>();
  return (model) => {
    const key = (id: string): string => `${model}:${id}`;
    return {
      upsert: async (id, payload, seconds) => {
        entries.set(key(id), payload);
        const forget = (): void => {
          if (entries.get(key(id)) === payload) entries.delete(key(id));
        };
        setTimeout(forget, seconds * 1000).unref();
      },
      find: async (id) => entries.get(key(id)),
      findByUid: async (uid) =>
        [...entries].find(
          ([name, payload]) => name.startsWith(`${model}:`) && payload.uid === uid,
        )?.[1],
      findByUserCode: async () => undefined,
      consume: async (id) => {
        const payload = entries.get(key(id));
        if (payload) payload.consumed = Math.floor(Temporal.Now.instant().epochMilliseconds / 1000);
      },
      destroy: async (id) => void entries.delete(key(id)),
      revokeByGrantId: async (grantId) => {
        for (const [name, payload] of entries)
          if (payload.grantId === grantId) entries.delete(name);
      },
    };
  };
}
