import { destination as pinoDestination, pino, type DestinationStream, type Logger } from "pino";

/**
 * JSON lines on standard output. Callers log ids, codes and counts, never what a person typed:
 * no names, addresses, mail addresses, query strings or tokens (`log.test.ts` and the canary test).
 */
export type Log = Pick<Logger, "debug" | "info" | "warn" | "error" | "child">;

const CENSORED = [
  "*.password",
  "*.token",
  "*.secret",
  "*.cookie",
  "*.authorization",
  "*.email",
  "*.name",
];

export function createLog(level: string, stream: DestinationStream = pinoDestination(1)): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: CENSORED, censor: "[entfernt]" },
    },
    stream,
  );
}
