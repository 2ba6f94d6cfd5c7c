import type { Database } from "#platform/db";

const PATIENCE_MS = 2_000;

/** Whether something answers in time; what it answers does not matter. */
async function answers(work: () => Promise<unknown>): Promise<"up" | "down"> {
  const timeout = new Promise<never>((_, reject) => {
    setTimeout(reject, PATIENCE_MS).unref();
  });
  return Promise.race([work(), timeout]).then(
    () => "up" as const,
    () => "down" as const,
  );
}

/** The parts that readiness is about, asked anew each time. */
export const partsOf = async (database: Database): Promise<Record<string, "up" | "down">> => ({
  database: await answers(() => database.inspect("select 1")),
});
