import type { Scanner, ScanOutcome } from "../contract.ts";

/** Fails the way it is told to, so that the failure can be seen. */
export const createFailingScanner = (kind: "unavailable" | "refused"): Scanner => ({
  scan: async (): Promise<ScanOutcome> => ({ kind, problem: "failing on purpose" }),
  ping: async () => kind !== "unavailable",
});
