import { openPicture, type Shelf } from "../shelf.ts";
import type { FileRow } from "../tables.ts";
import { findPicture, pictureSizesOf } from "./queries.ts";

/** Place 0 is the small one, for lists; then the pages. Pixels. */
export type PreviewPicture = { place: number; width: number; height: number };

export type FilePreview =
  | { kind: "waiting" }
  | { kind: "impossible" }
  | {
      kind: "made";
      /** Of the file; only the first ones are drawn. */
      pageCount: number;
      thumbnail: PreviewPicture;
      pages: readonly PreviewPicture[];
    };

/** What is known of the previews of these files of one application. */
export async function previewsOf(
  { db, caseId }: Shelf,
  rows: readonly FileRow[],
): Promise<ReadonlyMap<string, FilePreview>> {
  const isAnyMade = rows.some(({ preview }) => preview === "made");
  const sizes = Map.groupBy(
    isAnyMade ? await pictureSizesOf(db, caseId) : [],
    ({ file_id }) => file_id,
  );
  return new Map(
    rows.flatMap((row): [string, FilePreview][] => {
      const preview = previewOf(row, sizes.get(row.id) ?? []);
      return preview ? [[row.id, preview]] : [];
    }),
  );
}

function previewOf(
  { preview, page_count }: FileRow,
  [thumbnail, ...pages]: readonly PreviewPicture[],
): FilePreview | undefined {
  if (preview === null) return undefined;
  if (preview !== "made") return { kind: preview };
  return thumbnail && { kind: "made", pageCount: page_count ?? pages.length, thumbnail, pages };
}

/** WebP; undefined when there is none, or the file belongs to another application. */
export async function previewPicture(
  shelf: Shelf,
  fileId: string,
  place: number,
): Promise<Buffer | undefined> {
  const sealed = await findPicture(shelf.db, { caseId: shelf.caseId, fileId, place });
  return sealed && openPicture(shelf, { id: fileId, place }, sealed);
}
