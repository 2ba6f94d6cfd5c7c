/** Lowest first. `none` is a guest; the words are those of eIDAS in German administration. */
export const TRUST_LEVELS = ["none", "basis", "substanziell", "hoch"] as const;
export type TrustLevel = (typeof TRUST_LEVELS)[number];

/** What an account can vouch for. */
export type ProvenLevel = Exclude<TrustLevel, "none">;

const rank = (level: TrustLevel): number => TRUST_LEVELS.indexOf(level);

/** True when a level is as strong as what is required, or stronger. */
export const isAtLeast = (level: TrustLevel, required: TrustLevel): boolean =>
  rank(level) >= rank(required);

/** The weaker of two levels. */
export const lowerOf = <L extends TrustLevel>(a: L, b: L): L => (rank(a) <= rank(b) ? a : b);

/** True for somebody who is signed in, but has to prove who they are in a stronger way. */
export const stepUpNeeded = (level: TrustLevel, required: TrustLevel): boolean =>
  level !== "none" && !isAtLeast(level, required);
