/** After this many tries a job is dead: more than two days after the first. */
export const MAXIMUM_ATTEMPTS = 14;

const LONGEST_SECONDS = 8 * 60 * 60;

/** Seconds until the next try: 5, 20, 80 … up to eight hours. */
export const backOff = (attempt: number): { seconds: number } => ({
  seconds: Math.min(5 * 4 ** (attempt - 1), LONGEST_SECONDS),
});
