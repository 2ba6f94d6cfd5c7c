import { isAtLeast, lowerOf, type ProvenLevel } from "../../trust-level.ts";

/** Level 2 has no means of its own and vouches for no more than registration. */
const LEVELS: Readonly<Record<string, ProvenLevel>> = {
  "STORK-QAA-Level-1": "basis",
  "STORK-QAA-Level-2": "basis",
  "STORK-QAA-Level-3": "substanziell",
  "STORK-QAA-Level-4": "hoch",
};

const OFFERED = ["STORK-QAA-Level-1", "STORK-QAA-Level-3", "STORK-QAA-Level-4"] as const;

/** The required level and all above it, weakest first. */
export const storkLevelsFrom = (required: ProvenLevel): string[] =>
  OFFERED.filter((stork) => {
    const level = LEVELS[stork];
    return level && isAtLeast(level, required);
  });

/** The weakest of the levels that were told; undefined when none was told or one is unknown. */
export function levelOf(told: readonly (string | undefined)[]): ProvenLevel | undefined {
  const words = told.filter((word) => word !== undefined);
  const levels = words.flatMap((word) => LEVELS[word] ?? []);
  if (levels.length === 0 || levels.length < words.length) return undefined;
  return levels.reduce(lowerOf);
}
