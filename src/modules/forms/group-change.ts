import type { FieldDefinition, GroupField } from "./definition.ts";
import { joinName } from "./fields/group.ts";
import { simpleKindOf } from "./fields/simple-kinds.ts";
import { ownEntry } from "./own-entry.ts";
import { type FormBody, type Typed, typedFrom, typedItems } from "./typed.ts";

export type GroupChange = { group: string; typed: Typed };

/**
 * What the buttons of a repeat group ask for: `_add` holds the group's id, `_remove` that and the
 * item's place ("hunde.1"). Undefined when the body is an ordinary one.
 */
export function groupChange(
  fields: readonly FieldDefinition[],
  body: FormBody,
): GroupChange | undefined {
  const groups = fields.filter((field) => field.type === "group");
  const added = groups.find((group) => group.id === ownEntry(body, "_add"));
  if (added) return { group: added.id, typed: withOneMore(fields, body, added) };
  const [id, index] = String(ownEntry(body, "_remove") ?? "").split(".");
  const reduced = groups.find((group) => group.id === id);
  if (reduced === undefined || !/^\d{1,3}$/.test(index ?? "")) return undefined;
  const typed = typedFrom(
    fields,
    body,
    (item, group) => group !== reduced || item.index !== Number(index),
  );
  return { group: reduced.id, typed };
}

function withOneMore(fields: readonly FieldDefinition[], body: FormBody, group: GroupField): Typed {
  const typed = typedFrom(fields, body, () => true);
  const index = typedItems(group, typed);
  const [first] = group.fields.flatMap((field) =>
    simpleKindOf(field)
      .inputs(field)
      .map((part) => joinName(field.id, part)),
  );
  return index >= group.max || first === undefined
    ? typed
    : { ...typed, [`${group.id}.${index}.${first}`]: "" };
}
