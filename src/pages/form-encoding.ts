import type { PresentedField } from "#forms";

const takesFiles = (field: PresentedField): boolean =>
  field.type === "group"
    ? field.items.some(({ fields }) => fields.some(takesFiles))
    : field.type === "file";

/** A form with a question for files is sent in parts, all others as ever. */
export const formEncoding = (fields: readonly PresentedField[] = []) =>
  fields.some(takesFiles) ? ({ enctype: "multipart/form-data" } as const) : {};
