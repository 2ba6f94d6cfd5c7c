import type { Change } from "../diff/change.ts";
import type { Conflict } from "../merge/conflict.ts";

/** What the sides of a merge are called. */
export type Sides = { mine: string; theirs: string };

/** How a language says it. */
export type Phrases = {
  /** What the reader is called, and the other side when nobody says its name. */
  you: string;
  source: string;
  note: (change: Change) => string;
  /** A change of somebody's, as a question. */
  offer: (change: Change, who: string) => string;
  conflict: (conflict: Conflict, names: Sides) => string;
};
