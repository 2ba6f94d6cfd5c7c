import { type Json, sameJson } from "../json.ts";
import { isLabel } from "../words/text-slot.ts";
import { mergeOrder } from "./merge-order.ts";
import { mergeRows } from "./merge-rows.ts";
import { type Chunk, itemsOf, mergeSequences } from "./merge-sequences.ts";
import { sentencesOf, textOf } from "./sentences.ts";

type Value = Json | undefined;
type Values = { base: Value; mine: Value; theirs: Value };

export type MergedValue =
  | { kind: "merged"; value: Value }
  | {
      kind: "contested";
      resolve: (choice: "mine" | "theirs" | "both") => Value;
      canBoth: boolean;
    };

const merged = (value: Value): MergedValue => ({ kind: "merged", value });

const contestedWhole = ({ mine, theirs }: Values): MergedValue => ({
  kind: "contested",
  resolve: (choice) => (choice === "theirs" ? theirs : mine),
  canBoth: false,
});

const isWords = (value: Value): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === "string");

function mergeWords(values: Values): MergedValue {
  const { base, mine, theirs } = values;
  if (!isWords(base) || !isWords(mine) || !isWords(theirs)) return contestedWhole(values);
  const members = new Set(
    [...mine, ...theirs].filter(
      (word) => !base.includes(word) || (mine.includes(word) && theirs.includes(word)),
    ),
  );
  return merged(mergeOrder({ base, mine, theirs }, members, () => "mine"));
}

const isContested = (chunks: readonly Chunk[]): boolean =>
  chunks.some(({ kind }) => kind === "contested");

/** A line that both changed, word by word; the white space belongs to the words. */
function mergeLine(chunk: Extract<Chunk, { kind: "contested" }>): Chunk {
  const [base, mine, theirs] = [chunk.base, chunk.mine, chunk.theirs].map((lines) =>
    lines.length === 1 ? (lines[0] ?? "").split(/(?=\s)/) : undefined,
  );
  if (!base || !mine || !theirs) return chunk;
  const words = mergeSequences({ base, mine, theirs });
  return isContested(words) ? chunk : { kind: "sure", items: [itemsOf(words, "mine").join("")] };
}

function mergeLines(values: Values): MergedValue {
  const { base, mine, theirs } = values;
  if (!isWords(base) || !isWords(mine) || !isWords(theirs)) return contestedWhole(values);
  const chunks = mergeSequences({ base, mine, theirs }).map((chunk) =>
    chunk.kind === "contested" ? mergeLine(chunk) : chunk,
  );
  if (!isContested(chunks)) return merged(itemsOf(chunks, "mine"));
  return { kind: "contested", resolve: (choice) => itemsOf(chunks, choice), canBoth: false };
}

/** Sentences without a full stop would run into the next one, whichever side comes first. */
function runsTogether(runs: { base: string[]; mine: string[]; theirs: string[] }): boolean {
  const other = { base: runs.base, mine: runs.theirs, theirs: runs.mine };
  return [runs, other].some((one) => {
    const sentences = itemsOf(mergeSequences(one), "mine");
    return !sameJson(sentencesOf(textOf(sentences)), sentences);
  });
}

function mergeText(values: Values): MergedValue {
  const { base, mine, theirs } = values;
  if (typeof base !== "string" || typeof mine !== "string" || typeof theirs !== "string")
    return contestedWhole(values);
  const runs = { base: sentencesOf(base), mine: sentencesOf(mine), theirs: sentencesOf(theirs) };
  const chunks = mergeSequences(runs);
  const resolve = (choice: "mine" | "theirs" | "both") => textOf(itemsOf(chunks, choice));
  if (isContested(chunks)) return { kind: "contested", resolve, canBoth: true };
  return runsTogether(runs) ? contestedWhole(values) : merged(resolve("mine"));
}

/** Lists of words in which each word comes and goes by itself. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  package: ["languages"],
  service: ["leika"],
  roleSlot: ["may"],
  lane: ["flowNodeRef"],
};

const LINES = /^(words|follows|start|reopen|letters\/.*)$/;

/** The values a package proposes for a table, by row and entry. */
function mergeTable(values: Values): MergedValue {
  const table = mergeRows(values, "mine");
  if (!table) return contestedWhole(values);
  if (!table.contested) return merged(table.rows);
  const ofTheirs = mergeRows(values, "theirs");
  return {
    kind: "contested",
    resolve: (choice) => (choice === "theirs" ? ofTheirs : table)?.rows,
    canBoth: false,
  };
}

/** Of something that both added, each property is that of one of them, also where it has none. */
export const either = (values: Values): MergedValue =>
  sameJson(values.mine, values.theirs) ? merged(values.mine) : contestedWhole(values);

type Owner = { kind: string; id: string };

/**
 * Three-way merge of a property: texts by sentence, test journeys by line and word, a few lists by
 * entry, tables of values by row. Everything else, above all an expression, is one thing that is never mixed.
 */
export function mergeValue({ kind, id }: Owner, property: string, values: Values): MergedValue {
  const { base, mine, theirs } = values;
  if (sameJson(mine, theirs) || sameJson(base, theirs)) return merged(mine);
  if (sameJson(base, mine)) return merged(theirs);
  if (kind === "text" && !isLabel(id)) return mergeText(values);
  if (kind === "parameter" && property === "default") return mergeTable(values);
  if (WORDS[kind]?.includes(property)) return mergeWords(values);
  if (["journey", "visit", "act"].includes(kind) && LINES.test(property)) return mergeLines(values);
  return contestedWhole(values);
}
