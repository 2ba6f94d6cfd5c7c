import { withoutInvisible } from "./clean-text.ts";
import type { FieldDefinition, GroupField, SimpleField } from "./definition.ts";
import { joinName, leastItems } from "./fields/group.ts";
import type { Inputs } from "./fields/field-kind.ts";
import { simpleKindOf } from "./fields/simple-kinds.ts";
import { ownEntry } from "./own-entry.ts";
import type { Source } from "./source.ts";

/** The body of an HTML form as the server parsed it; anybody may have sent anything. */
export type FormBody = Readonly<Record<string, unknown>>;

/** What was typed by name of the input; only inputs that the page has. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

/** More boxes than this are not ticked by a person. */
const MOST_VALUES = 200;

/** The part of a body that belongs to these fields. Items of groups are numbered without gaps. */
export function typedFrom(
  fields: readonly FieldDefinition[],
  body: FormBody,
  keepItem: KeepItem = unlessBlank,
): Typed {
  return Object.fromEntries(
    fields.flatMap((field) =>
      field.type === "group"
        ? itemsFrom(field, body, keepItem)
        : inputsFrom(field, body, { from: field.id, to: field.id }),
    ),
  );
}

type Entry = [name: string, typed: string | string[]];

/** Decides whether a posted item stays. `blank`: nothing is filled in; `rank`: its place. */
export type KeepItem = (
  item: { index: number; blank: boolean; rank: number },
  group: GroupField,
) => boolean;

/** An entry that somebody added and left empty goes, unless so many are asked for. */
const unlessBlank: KeepItem = ({ blank, rank }, group) => !blank || rank < leastItems(group);

function itemsFrom(group: GroupField, body: FormBody, keepItem: KeepItem): Entry[] {
  const kept: Entry[] = [];
  let rank = 0;
  for (const index of postedItems(group, body)) {
    const entries = group.fields.flatMap((field) =>
      inputsFrom(field, body, {
        from: `${group.id}.${index}.${field.id}`,
        to: `${group.id}.${rank}.${field.id}`,
      }),
    );
    const blank = entries.every(([, typed]) => [typed].flat().every((value) => !value.trim()));
    if (rank >= group.max || !keepItem({ index, blank, rank }, group)) continue;
    kept.push(...entries);
    rank += 1;
  }
  return kept;
}

function postedItems(group: GroupField, body: FormBody): number[] {
  const name = new RegExp(`^${group.id}\\.(\\d{1,3})\\.`);
  const found = Object.keys(body).flatMap((key) => name.exec(key)?.[1] ?? []);
  return [...new Set(found.map(Number))].sort((a, b) => a - b);
}

function inputsFrom(
  field: SimpleField,
  body: FormBody,
  names: { from: string; to: string },
): Entry[] {
  return simpleKindOf(field)
    .inputs(field)
    .flatMap((part): Entry[] => {
      const typed = cleaned(ownEntry(body, joinName(names.from, part)));
      return typed === undefined ? [] : [[joinName(names.to, part), typed]];
    });
}

function cleaned(value: unknown): string | string[] | undefined {
  if (typeof value === "string") return withoutInvisible(value);
  if (!Array.isArray(value)) return undefined;
  return value
    .slice(0, MOST_VALUES)
    .flatMap((one) => (typeof one === "string" ? withoutInvisible(one) : []));
}

/** How many items of a group are shown: those typed, and as many as are asked for. */
export const typedItems = (group: GroupField, typed: Typed): number =>
  Math.max(leastItems(group), ...postedItems(group, typed).map((index) => index + 1));

/** Reads typed inputs as answers. */
export const typedAnswers = (typed: Typed, prefix = ""): Source => ({
  prefix,
  answer: (field) => simpleKindOf(field).parse(field, inputsOf(typed, prefix + field.id)),
  items: (group) =>
    Array.from({ length: typedItems(group, typed) }, (_, index) =>
      typedAnswers(typed, `${prefix}${group.id}.${index}.`),
    ),
});

export const inputsOf = (typed: Typed, name: string): Inputs => ({
  text: (part = "") => [ownEntry(typed, joinName(name, part)) ?? ""].flat()[0] ?? "",
  list: () => [ownEntry(typed, name) ?? []].flat(),
});

export const hasInput = (typed: Typed, field: FieldDefinition): boolean =>
  Object.keys(typed).some((name) => name === field.id || name.startsWith(`${field.id}.`));
