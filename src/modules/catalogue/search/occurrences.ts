import { createNumberList } from "./number-list.ts";

/** Where things occur that services are found by; each of these things is a number, its key. */
export type Occurrences = {
  add: (key: number, service: number, times: number) => void;
  /** A service says nothing any more. */
  forget: (service: number) => void;
  /** In how many services. */
  count: (key: number) => number;
  /** Goes through the services, in the order in which they were added. */
  each: (key: number, meet: (service: number, times: number) => void) => void;
};

/**
 * All in packed numbers, each occurrence with the place of the next one of its key; places count
 * from 1. As objects, those of ten thousand services would be millions, and the garbage collector
 * would stop the process to look at them. What a service said before stays in the chain and is passed.
 */
export function createOccurrences(): Occurrences {
  const [first, last, counts] = [createNumberList(), createNumberList(), createNumberList()];
  const [keys, services, often] = [createNumberList(), createNumberList(), createNumberList()];
  const next = createNumberList();
  /** By service: the place of the first, and after the last, of what it says now. */
  const [from, to] = [createNumberList(), createNumberList()];
  for (const list of [keys, services, often, next]) list.push(0);
  return {
    add: (key, service, times) => {
      const at = keys.length();
      keys.push(key);
      services.push(service);
      often.push(times);
      next.push(0);
      if (last.at(key) === 0) first.put(key, at);
      else next.put(last.at(key), at);
      last.put(key, at);
      counts.put(key, counts.at(key) + 1);
      to.put(service, at + 1);
    },
    forget: (service) => {
      for (let at = from.at(service); at < to.at(service); at += 1)
        counts.put(keys.at(at), counts.at(keys.at(at)) - 1);
      from.put(service, keys.length());
    },
    count: counts.at,
    each: (key, meet) => {
      for (let at = first.at(key); at !== 0; at = next.at(at)) {
        const service = services.at(at);
        if (at >= from.at(service)) meet(service, often.at(at));
      }
    },
  };
}
