import type { ElementKey } from "./package-tree.ts";

/** Lists without an order of their own: files of a folder, keys of a file, cells of a rule. */
const UNORDERED: ReadonlySet<string> = new Set([
  "cells",
  "journeys",
  "letters",
  "messages",
  "parts",
  "texts",
]);

export const isOrdered = (slot: string): boolean => !UNORDERED.has(slot);

/** A list as it stands in a tree: what has no order is sorted by key. */
export const arranged = (slot: string, keys: readonly ElementKey[]): readonly ElementKey[] =>
  isOrdered(slot) ? keys : keys.toSorted((a, b) => (a < b ? -1 : 1));
