import { type Hunk, hunksBetween, singles } from "./hunks.ts";
import { mergeRuns } from "./merge-runs.ts";

/** A part of a merged sequence: sure, or changed by both sides in different ways. */
export type Chunk =
  | { kind: "sure"; items: readonly string[] }
  | {
      kind: "contested";
      base: readonly string[];
      mine: readonly string[];
      theirs: readonly string[];
    };

type Runs = { base: readonly string[]; mine: readonly string[]; theirs: readonly string[] };
type Group = { from: number; to: number; mine: Hunk[]; theirs: Hunk[] };

const sameItems = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);

/** An insertion at the border of a change is beside it. */
const overlaps = (a: { from: number; to: number }, b: { from: number; to: number }): boolean =>
  a.from === a.to && b.from === b.to ? a.from === b.from : a.from < b.to && b.from < a.to;

/** An insertion that the other side has already, at the border of what it put there itself. */
const isThere = ({ from, to, by }: Hunk, others: readonly Hunk[]): boolean =>
  from === to &&
  others.some(
    (other) =>
      other.from < other.to &&
      ((other.from === from && sameItems(other.by.slice(0, by.length), by)) ||
        (other.to === from && sameItems(other.by.slice(-by.length), by))),
  );

/** Insertions before what is replaced at the same place. */
const byPlace = (a: Hunk, b: Hunk): number => a.from - b.from || a.to - b.to;

/** Changes of both sides, together where they touch the same. */
function groupsOf(mine: readonly Hunk[], theirs: readonly Hunk[]): Group[] {
  const all = [
    ...theirs.map((hunk) => ({ hunk, side: "theirs" as const })),
    ...mine.map((hunk) => ({ hunk, side: "mine" as const })),
  ].sort((a, b) => byPlace(a.hunk, b.hunk));
  const groups: Group[] = [];
  for (const { hunk, side } of all) {
    const last = groups.at(-1);
    const group =
      last && overlaps(last, hunk) ? last : { from: hunk.from, to: hunk.to, mine: [], theirs: [] };
    if (group !== last) groups.push(group);
    group[side].push(hunk);
    group.to = Math.max(group.to, hunk.to);
  }
  return groups;
}

/** What a side has in place of a part of the base. */
function sideOf(base: readonly string[], { from, to }: Group, hunks: readonly Hunk[]): string[] {
  const items: string[] = [];
  let at = from;
  for (const hunk of hunks) {
    items.push(...base.slice(at, hunk.from), ...hunk.by);
    at = hunk.to;
  }
  return [...items, ...base.slice(at, to)];
}

type Differing = { mine: readonly string[]; theirs: readonly string[] };

/** Where one side has what was there and the other something new, the new holds. */
function newOf(
  { mine, theirs }: Differing,
  old: ReadonlySet<string>,
): readonly string[] | undefined {
  const [isMineOld, isTheirsOld] = [mine, theirs].map((items) =>
    items.every((one) => old.has(one)),
  );
  if (mine.length === 0 || theirs.length === 0)
    return [...mine, ...theirs].filter((one) => !old.has(one));
  if (isMineOld === isTheirsOld) return undefined;
  return isMineOld ? theirs : mine;
}

/** When both say something new alike, each goes on from there; undefined when they do not. */
function goingOn(
  mine: readonly string[],
  theirs: readonly string[],
  old: ReadonlySet<string>,
): string[] | undefined {
  const items: string[] = [];
  const alike: string[] = [];
  let at = 0;
  for (const { from, to, by } of hunksBetween(mine, theirs)) {
    const next = newOf({ mine: mine.slice(from, to), theirs: by }, old);
    if (!next) return undefined;
    alike.push(...mine.slice(at, from));
    items.push(...mine.slice(at, from), ...next);
    at = to;
  }
  alike.push(...mine.slice(at));
  return alike.every((one) => old.has(one)) ? undefined : [...items, ...mine.slice(at)];
}

function chunkOf(base: readonly string[], group: Group): Chunk {
  const [mine, theirs] = [sideOf(base, group, group.mine), sideOf(base, group, group.theirs)];
  if (group.mine.length === 0) return { kind: "sure", items: theirs };
  if (group.theirs.length === 0 || sameItems(mine, theirs)) return { kind: "sure", items: mine };
  if (group.from === group.to) return { kind: "sure", items: mergeRuns(theirs, mine) };
  const old = base.slice(group.from, group.to);
  const known = new Set(old);
  const items = goingOn(theirs, mine, known) && goingOn(mine, theirs, known);
  return items ? { kind: "sure", items } : { kind: "contested", base: old, mine, theirs };
}

/**
 * Three-way merge of sequences. What one side changed is taken; what both inserted at the same place
 * stands there one after the other, theirs first; what both changed differently is contested.
 */
export function mergeSequences({ base, mine, theirs }: Runs): Chunk[] {
  const [here, there] = [hunksBetween(base, mine), hunksBetween(base, theirs)];
  const chunks: Chunk[] = [];
  let at = 0;
  for (const group of groupsOf(
    here.filter((hunk) => !isThere(hunk, there)).flatMap(singles),
    there.filter((hunk) => !isThere(hunk, here)).flatMap(singles),
  )) {
    if (group.from > at) chunks.push({ kind: "sure", items: base.slice(at, group.from) });
    chunks.push(chunkOf(base, group));
    at = group.to;
  }
  if (at < base.length) chunks.push({ kind: "sure", items: base.slice(at) });
  return chunks;
}

/** The sequence with an answer for everything contested. */
export const itemsOf = (chunks: readonly Chunk[], choice: "mine" | "theirs" | "both"): string[] =>
  chunks.flatMap((chunk) => {
    if (chunk.kind === "sure") return chunk.items;
    return choice === "both" ? mergeRuns(chunk.theirs, chunk.mine) : chunk[choice];
  });
