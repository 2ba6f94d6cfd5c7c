import { isJsonObject, type Json, type JsonObject, sameJson } from "../json.ts";
import { mergeOrder } from "./merge-order.ts";
import type { Side } from "./sides.ts";

type Value = Json | undefined;
type Tables = { base: Value; mine: Value; theirs: Value };
type Rows = ReadonlyMap<string, JsonObject>;

/** A merged table; `contested` when both changed the same entry, or one a row that the other removed. */
export type MergedRows = { rows: Json; contested: boolean };

const isTable = (value: Value): value is readonly JsonObject[] =>
  Array.isArray(value) && value.every(isJsonObject);

/** The column by which every table tells its rows apart: its entries are words, none twice. */
function namingColumn(tables: readonly (readonly JsonObject[])[]): string | undefined {
  const [first] = tables.flat();
  return Object.keys(first ?? {}).find((name) =>
    tables.every((rows) => {
      const entries = rows.map((row) => row[name]);
      return (
        entries.every((entry) => typeof entry === "string") &&
        new Set(entries).size === entries.length
      );
    }),
  );
}

type Merging = { base: Rows; mine: Rows; theirs: Rows; prefer: Side };

function mergeEntries(key: string, { base, mine, theirs, prefer }: Merging): MergedRows {
  const [old = {}, here = {}, there = {}] = [base.get(key), mine.get(key), theirs.get(key)];
  const row: Record<string, Json> = {};
  let contested = false;
  for (const name of new Set([...Object.keys(here), ...Object.keys(there)])) {
    const isMineOld = sameJson(here[name], old[name]);
    const isApart =
      !isMineOld && !sameJson(there[name], old[name]) && !sameJson(here[name], there[name]);
    const takesTheirs = isApart ? prefer === "theirs" : isMineOld;
    const entry = takesTheirs ? there[name] : here[name];
    if (entry !== undefined) row[name] = entry;
    contested ||= isApart;
  }
  return { rows: row, contested };
}

/** A row, or undefined where one side removed it. */
function mergeRow(key: string, merging: Merging): MergedRows | undefined {
  const { base, mine, theirs, prefer } = merging;
  const [old, here, there] = [base.get(key), mine.get(key), theirs.get(key)];
  if (here && there) return mergeEntries(key, merging);
  const only = here ?? there;
  if (!old || !only) return only && { rows: only, contested: false };
  if (sameJson(only, old)) return undefined;
  const isKept = here ? prefer === "mine" : prefer === "theirs";
  return { rows: isKept ? only : null, contested: true };
}

/**
 * Three-way merge of a table of values, such as the amounts a package proposes: row by row and entry
 * by entry. undefined when rows have no names. What is contested is as `prefer` has it.
 */
export function mergeRows({ base, mine, theirs }: Tables, prefer: Side): MergedRows | undefined {
  if (!isTable(base) || !isTable(mine) || !isTable(theirs)) return undefined;
  const name = namingColumn([base, mine, theirs]);
  if (name === undefined) return undefined;
  const byName = (rows: readonly JsonObject[]): Rows =>
    new Map(rows.map((row) => [String(row[name]), row]));
  const merging = { base: byName(base), mine: byName(mine), theirs: byName(theirs), prefer };
  const keys = new Set([...merging.mine.keys(), ...merging.theirs.keys()]);
  const merged = new Map(
    [...keys].flatMap((key) => {
      const row = mergeRow(key, merging);
      return row ? [[key, row] as const] : [];
    }),
  );
  const members = new Set([...merged].flatMap(([key, { rows }]) => (rows === null ? [] : [key])));
  const names = (rows: Rows) => [...rows.keys()];
  const order = mergeOrder(
    { base: names(merging.base), mine: names(merging.mine), theirs: names(merging.theirs) },
    members,
    () => prefer,
  );
  return {
    rows: order.flatMap((key) => merged.get(key)?.rows ?? []),
    contested: [...merged.values()].some(({ contested }) => contested),
  };
}
