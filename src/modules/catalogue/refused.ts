import type * as z from "zod";

/** A file of a region's data as it was read. */
export type DataFile = { path: string; content: unknown };

/** The data of the catalogue contradict themselves or the schema; says file, element and reason. */
export class CatalogueRefused extends Error {
  override name = "CatalogueRefused";
  readonly file: string;
  readonly element: string;
  readonly reason: string;

  constructor(file: string, element: string, reason: string) {
    super(`${file}: ${element}: ${reason}`);
    this.file = file;
    this.element = element;
    this.reason = reason;
  }
}

/** The content of a file in the shape of its schema. Throws CatalogueRefused. */
export function parseFile<S extends z.ZodType>(schema: S, { path, content }: DataFile): z.infer<S> {
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new CatalogueRefused(path, issue?.path.join(".") || "file", issue?.message ?? "is invalid");
}

export function refuseUnknown(
  place: { file: string; element: string },
  id: string,
  known: boolean,
) {
  if (!known) throw new CatalogueRefused(place.file, place.element, `${id} is unknown`);
}

export function refuseDoubles(place: { file: string; element: string }, ids: readonly string[]) {
  const doubled = ids.find((id, index) => ids.indexOf(id) !== index);
  if (doubled) throw new CatalogueRefused(place.file, place.element, `${doubled} is used twice`);
}
