/** `unavailable`: try again later. `refused`: the scanner does not take this file, for instance for its size. */
export type ScanOutcome =
  | { kind: "clean" }
  | { kind: "infected"; found: string }
  | { kind: "unavailable" | "refused"; problem: string };

/** Looks for malware. */
export type Scanner = {
  scan: (content: AsyncIterable<Buffer>) => Promise<ScanOutcome>;
  /** Whether it answers at all. */
  ping: () => Promise<boolean>;
};
