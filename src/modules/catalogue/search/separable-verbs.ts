import { SEPARABLE } from "./stem.ts";

const FURTHEST = 7;

const particles: ReadonlySet<string> = new Set(SEPARABLE);

/**
 * Puts a German verb together again whose first part stands at the end of its clause: "melde ich
 * meinen Hund an" → "anmelde ich meinen Hund". Folded words; `knows` says which verbs there are.
 */
export function withJoinedVerb(
  clause: readonly string[],
  knows: (word: string) => boolean,
): readonly string[] {
  const particle = clause.at(-1) ?? "";
  if (!particles.has(particle)) return clause;
  const rest = clause.slice(0, -1);
  const from = Math.max(0, rest.length - FURTHEST);
  const at = rest.findLastIndex((word, place) => place >= from && knows(particle + word));
  return at < 0 ? clause : rest.with(at, particle + rest[at]);
}
