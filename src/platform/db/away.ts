import { AppError, isAppError } from "#platform/errors";
import type { Engine } from "./engine.ts";

/**
 * Classes of SQL states that speak of the server and not of the statement: connection (08), full
 * disk or too many connections (53), shut down or out of time (57), system error (58).
 */
const CLASSES = ["08", "53", "57", "58"];

/** A refusal of the server carries a severity; whatever else fails on the way is the way itself. */
function isAway(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof TypeError || isAppError(error)) return false;
  const { severity, code } = error as Error & { severity?: string; code?: string };
  return severity === undefined || CLASSES.includes(code?.slice(0, 2) ?? "");
}

/** Rejects with AppError `unavailable` when the database does not answer, cannot write or has no room. */
export function sayingWhenAway(engine: Engine): Engine {
  const tried = <T>(work: Promise<T>): Promise<T> =>
    work.catch((cause: unknown) => {
      if (!isAway(cause)) throw cause;
      throw new AppError("unavailable", { detail: "the database does not answer", cause });
    });
  return {
    ...engine,
    single: (context, query) => tried(engine.single(context, query)),
    read: (context, query) => tried(engine.read(context, query)),
    begin: async (context) => {
      const { query, commit, rollback } = await tried(engine.begin(context));
      return {
        query: (one) => tried(query(one)),
        commit: () => tried(commit()),
        rollback: () => tried(rollback()),
      };
    },
  };
}
