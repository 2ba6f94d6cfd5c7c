import type { CompiledQuery } from "kysely";
import type { Engine, Rows } from "./engine.ts";
import type { Context } from "./scope.ts";
import type { Ran } from "./wire-statement.ts";

/** So that no read waits for too many others. */
const MOST = 16;

type Asked = {
  query: CompiledQuery;
  resolve: (rows: Rows | Promise<Rows>) => void;
  reject: (error: unknown) => void;
};

type Together = (context: Context, queries: readonly CompiledQuery[]) => Promise<Ran[]>;

/**
 * Reads of one scope that are asked for in the same turn of the event loop leave in one packet and
 * come back in one: with many visitors, talking to the database costs more than what it says. A read
 * behind one that was refused is asked again, alone.
 */
export function readingTogether(together: Together, alone: Engine["single"]): Engine["read"] {
  const waiting = new Map<Context, Asked[]>();

  async function leave(context: Context, asked: readonly Asked[]): Promise<void> {
    const [first, ...others] = asked;
    if (!first) return;
    if (others.length === 0) return first.resolve(alone(context, first.query));
    const ran = await together(
      context,
      asked.map(({ query }) => query),
    );
    for (const [index, { query, resolve, reject }] of asked.entries()) {
      const one = ran[index] ?? "skipped";
      if (one === "skipped") resolve(alone(context, query));
      else if (one instanceof Error) reject(one);
      else resolve(one);
    }
  }

  function flush(context: Context): void {
    const asked = waiting.get(context) ?? [];
    waiting.delete(context);
    leave(context, asked).catch((error: unknown) => {
      // A value that cannot be sent is the fault of one of them.
      const isOnesFault = error instanceof RangeError || error instanceof TypeError;
      for (const { query, resolve, reject } of asked)
        if (isOnesFault) resolve(alone(context, query));
        else reject(error);
    });
  }

  return (context, query) =>
    new Promise((resolve, reject) => {
      const asked = { query, resolve, reject };
      const others = waiting.get(context);
      if (others && others.length < MOST) return void others.push(asked);
      if (others) flush(context);
      waiting.set(context, [asked]);
      setImmediate(flush, context);
    });
}
