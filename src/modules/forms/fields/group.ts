import { fill } from "#platform/i18n";
import type { SimpleAnswer } from "../answers.ts";
import type { FieldOf, SimpleField } from "../definition.ts";
import { isRecord, ownEntry } from "../own-entry.ts";
import { fixedWord, labelOf, type Words } from "../words.ts";
import type { DisplayedEntry, FieldKind } from "./field-kind.ts";
import { simpleKindOf } from "./simple-kinds.ts";

type Item = Record<string, SimpleAnswer>;

/** The answer is a list of records by field id; an empty list says "none". */
export const group: FieldKind<FieldOf<"group">, Item[]> = {
  fits: (field, answer): answer is Item[] =>
    Array.isArray(answer) && answer.length <= field.max && answer.every(isRecord),
  problems: () => [],
  write: (field, items) =>
    Object.fromEntries(
      items.flatMap((item, index) =>
        answersOf(field, item).flatMap(([child, answer]) =>
          Object.entries(simpleKindOf(child).write(child, answer)).map(([part, typed]) => [
            joinName(`${index}.${child.id}`, part),
            typed,
          ]),
        ),
      ),
    ),
  toFeel: (field, items) =>
    items.map((item) => {
      const known = answersOf(field, item).map(
        ([child, answer]) => [child.id, simpleKindOf(child).toFeel(child, answer)] as const,
      );
      return { ...allOpen(field), ...Object.fromEntries(known) };
    }),
  display: (field, items, words) =>
    items.map((item, index): DisplayedEntry => ({
      label: itemLabel(field, index, words),
      value: answersOf(field, item).map(([child, answer]) => ({
        label: labelOf(child, words),
        value: simpleKindOf(child).display(child, answer, words),
      })),
    })),
};

/** Name of an input: the field's name, then its part. */
export const joinName = (name: string, part: string): string =>
  part === "" ? name : `${name}.${part}`;

/** How an entry is headed, "Hund 2". */
export const itemLabel = (field: { id: string }, index: number, words: Words): string =>
  fill(words.texts(`${field.id}.item`) ?? fixedWord("item", words.language), {
    number: index + 1,
  });

/** Entries a person is asked for at least. */
export const leastItems = (field: FieldOf<"group">): number =>
  field.required === false ? 0 : field.min;

const answersOf = (field: FieldOf<"group">, item: Item): [SimpleField, SimpleAnswer][] =>
  field.fields.flatMap((child) => {
    const answer = ownEntry(item, child.id);
    return answer === undefined ? [] : [[child, answer]];
  });

const allOpen = (field: FieldOf<"group">): Record<string, null> =>
  Object.fromEntries(field.fields.map((child) => [child.id, null]));
