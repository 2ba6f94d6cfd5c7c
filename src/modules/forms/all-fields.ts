import type { FieldDefinition, FormDefinition } from "./definition.ts";

/** Every field of pages and steps, a group before the fields inside it. */
export const allFields = ({ pages, steps }: FormDefinition): FieldDefinition[] =>
  [...pages, ...steps].flatMap(({ fields }) =>
    fields.flatMap((field) => (field.type === "group" ? [field, ...field.fields] : [field])),
  );
