import type { Json } from "../json.ts";
import type { ElementKey } from "../package-tree.ts";
import type { Choice, ConflictKind, Decision, Difference } from "./conflict.ts";
import type { Side } from "./sides.ts";

/** A conflict while it is found, before anybody put it into words. */
export type Question = {
  kind: ConflictKind;
  element: ElementKey;
  /** Told apart from other questions about the element, such as the name of a property. */
  aspect?: string;
  /** What each side says; with kind, element and aspect it makes the key. */
  says: Readonly<Record<Side, Json>>;
  /** Elements whose changes belong to it, by side. */
  touched: Readonly<Record<Side, readonly ElementKey[]>>;
  differences?: readonly Difference[];
  choices: readonly Choice[];
};

/**
 * Asks. undefined while nobody decided: then everything is left as far as possible as it was in the
 * base, so that the same questions come up with the sides exchanged.
 */
export type Ask = (question: Question) => Decision | undefined;
