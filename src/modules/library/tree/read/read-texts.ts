import { addBranch, type Growing } from "../grow-tree.ts";
import { isJsonObject, type Json } from "../json.ts";
import { type ElementKey, listOf, type Properties } from "../package-tree.ts";
import { arranged } from "../slots.ts";
import type { PartReading } from "./read-json-part.ts";
import { textOwners } from "./text-owner.ts";

type Texts = Readonly<Record<string, unknown>>;

/** Words by language for each key. */
function byKey(texts: Texts, problems: PartReading["problems"]): Map<string, Properties> {
  const found = new Map<string, Record<string, Json>>();
  for (const [language, words] of Object.entries(texts)) {
    const file = `texts/${language}.json`;
    if (!isJsonObject(words as Json)) {
      problems.push({ file, problem: "Die Datei enthält kein JSON-Objekt." });
      continue;
    }
    for (const [key, text] of Object.entries(words as Record<string, Json>)) {
      const known = found.get(key) ?? {};
      found.set(key, known);
      known[language] = text;
    }
  }
  return found;
}

/** Options of a table parameter are those of one of its columns. */
function columnOption(growing: Growing, textKey: string): ElementKey | undefined {
  const match = /^parameter\.([^.]+)\.option\.(.+)$/.exec(textKey);
  const [, parameter = "", option = ""] = match ?? [];
  return listOf(growing, `parameter/${parameter}`, "columns")
    .map((column) => `${column}/option/${option}`)
    .find((key) => growing.elements.has(key));
}

function ownerOf(growing: Growing, textKey: string): ElementKey {
  const inColumn = columnOption(growing, textKey);
  if (inColumn !== undefined) return inColumn;
  for (const owner of textOwners(textKey)) {
    if (growing.elements.has(owner)) return owner;
    if (owner.startsWith("message/")) return addMessage(growing, owner);
  }
  return "package";
}

/** A message is nothing but its words, so these make it an element. */
function addMessage(growing: Growing, key: ElementKey): ElementKey {
  const id = key.slice("message/".length);
  const place = { parent: "package", slot: "messages" };
  addBranch(growing, { key, kind: "message", id, properties: {}, children: {} }, place);
  enlist(growing, key, place);
  return key;
}

function enlist(growing: Growing, key: ElementKey, at: { parent: ElementKey; slot: string }): void {
  const lists = growing.lists.get(at.parent) ?? {};
  const keys = arranged(at.slot, [...(lists[at.slot] ?? []), key]);
  growing.lists.set(at.parent, { ...lists, [at.slot]: keys });
}

/** Puts every text below the element it belongs to, and what belongs to nothing below the root. */
export function addTexts(growing: Growing, texts: Texts, problems: PartReading["problems"]): void {
  for (const [id, properties] of byKey(texts, problems)) {
    const place = { parent: ownerOf(growing, id), slot: "texts" };
    const key = `text/${id}`;
    addBranch(growing, { key, kind: "text", id, properties, children: {} }, place);
    enlist(growing, key, place);
  }
}
