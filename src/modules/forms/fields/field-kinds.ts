import type { FieldDefinition, FieldType } from "../definition.ts";
import type { FieldKind } from "./field-kind.ts";
import { group } from "./group.ts";
import { simpleKinds } from "./simple-kinds.ts";

const fieldKinds = { ...simpleKinds, group } satisfies Record<FieldType, FieldKind>;

export const kindOf = (field: FieldDefinition): FieldKind => fieldKinds[field.type];
