import type { Incident } from "./effect.ts";

/**
 * Where a case stands: one token per element it is at. Numbers are never used again, so a late or
 * doubled answer to an earlier visit finds no token.
 */
export type Token = {
  id: number;
  /** The element it waits at. */
  at: string;
  /** The flow it came by; a join asks for it. */
  by?: string;
  /** Boundary timers of this visit that have fired. */
  fired?: readonly string[];
  /** It cannot go on until somebody helps. */
  incident?: Incident;
};

/** Survives JSON unchanged; holds ids only. */
export type Marking = { next: number; tokens: readonly Token[] };

/** Before the start. */
export const emptyMarking: Marking = { next: 1, tokens: [] };
