import type { Compilable, Kysely } from "kysely";
import { isAppError } from "#platform/errors";
import { type Groups, insertOfShape, type Seen, shapeOf } from "./prepared.ts";

/** So that one that is refused does not send too many others the long way. */
const MOST = 8;
/** Nobody waits longer for others to come back: something may hold them up. */
const PATIENCE_MS = 50;

type Waiting<G> = { rows: G; resolve: () => void; reject: (error: unknown) => void };

/** Rows of one shape for one handle, in the order they came. */
type Queue<Tables, G> = {
  db: Seen<Tables>;
  shape: string;
  waiting: Waiting<G>[];
  onTheWay: number;
  timer?: NodeJS.Timeout;
};

/** The rows of all, group by group. */
function rowsOfAll<G extends Groups>(all: readonly { rows: G }[]): G {
  const groups: Groups = Object.fromEntries(
    Object.keys(all[0]?.rows ?? {}).map((group) => [
      group,
      all.flatMap(({ rows }) => rows[group] ?? []),
    ]),
  );
  return groups as G;
}

/** Nobody's rows are at fault, and going alone would not help. */
const isAway = (error: unknown): boolean => isAppError(error) && error.code === "unavailable";

/**
 * A statement for rows that belong together, of one or of many: who comes while others are on their
 * way waits for them to be back, and leaves together with everybody who waits by then, as far as
 * their rows have one shape and go through the same handle. Nobody waits while nobody is on the way.
 * Those who leave together are one transaction: they are told when all of it is durable. If it is
 * refused, nothing was written, and each goes again, alone, so nobody hears of another's fault.
 */
export function insertTogether<Tables, G extends Groups>(
  build: (tables: Kysely<Tables>, rows: G) => Compilable<unknown>,
): (db: Seen<Tables>, rows: G) => Promise<void> {
  const insert = insertOfShape(build);
  const queues = new WeakMap<Seen<Tables>, Map<string, Queue<Tables, G>>>();

  function queueOf(db: Seen<Tables>, shape: string): Queue<Tables, G> {
    const ofHandle = queues.get(db) ?? new Map<string, Queue<Tables, G>>();
    queues.set(db, ofHandle);
    const queue = ofHandle.get(shape) ?? { db, shape, waiting: [], onTheWay: 0 };
    ofHandle.set(shape, queue);
    return queue;
  }

  /** Never rejects: everybody hears for himself. */
  async function send(queue: Queue<Tables, G>, all: readonly Waiting<G>[]): Promise<void> {
    try {
      await insert(queue.db, rowsOfAll(all), `${all.length} of ${queue.shape}`);
      for (const { resolve } of all) resolve();
    } catch (error) {
      if (all.length === 1 || isAway(error)) for (const { reject } of all) reject(error);
      else await Promise.all(all.map((one) => send(queue, [one])));
    }
  }

  async function leave(queue: Queue<Tables, G>): Promise<void> {
    clearTimeout(queue.timer);
    queue.timer = undefined;
    const all = queue.waiting.splice(0, MOST);
    if (all.length === 0) {
      if (queue.onTheWay === 0) queues.get(queue.db)?.delete(queue.shape);
      return;
    }
    queue.onTheWay += 1;
    await send(queue, all);
    queue.onTheWay -= 1;
    void leave(queue);
  }

  return (db, rows) =>
    new Promise((resolve, reject) => {
      const queue = queueOf(db, shapeOf(rows));
      queue.waiting.push({ rows, resolve, reject });
      if (queue.onTheWay === 0) void leave(queue);
      else queue.timer ??= setTimeout(() => void leave(queue), PATIENCE_MS);
    });
}
