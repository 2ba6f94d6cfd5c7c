import { fileTypeFromBuffer } from "file-type";

/** Kinds of files people may send; everything else is refused, whatever its name says. */
export const FILE_KINDS = {
  pdf: { mediaType: "application/pdf", ending: "pdf" },
  jpeg: { mediaType: "image/jpeg", ending: "jpg" },
  png: { mediaType: "image/png", ending: "png" },
} as const;
export type FileKind = keyof typeof FILE_KINDS;

const kinds = Object.keys(FILE_KINDS) as FileKind[];

/** The kind of a file by its first bytes; undefined for what nobody may send. */
export async function kindOf(start: Buffer): Promise<FileKind | undefined> {
  const detected = await fileTypeFromBuffer(start);
  return kinds.find((kind) => FILE_KINDS[kind].mediaType === detected?.mime);
}

const ARCHIVE_END = Buffer.from("PK\x05\x06", "latin1");
const ARCHIVE_END_SIZE = 22;

/** Longest end of a ZIP archive: its record and a comment (APPNOTE.TXT, 4.3.16). */
export const LONGEST_ARCHIVE_END = ARCHIVE_END_SIZE + 0xff_ff;

/**
 * True when the last bytes of a file are the end of a ZIP archive: such a file is a picture to one
 * program and an archive, or a program, to another.
 */
export function endsAsArchive(end: Buffer): boolean {
  for (
    let at = end.lastIndexOf(ARCHIVE_END);
    at >= 0;
    at = at === 0 ? -1 : end.lastIndexOf(ARCHIVE_END, at - 1)
  ) {
    const commentAt = at + ARCHIVE_END_SIZE;
    if (commentAt > end.length) continue;
    if (commentAt + end.readUInt16LE(commentAt - 2) === end.length) return true;
  }
  return false;
}
