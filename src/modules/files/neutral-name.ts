import { FILE_KINDS, type FileKind } from "./file-kind.ts";

const LONGEST = 80;

/**
 * A name that means nothing to any file system or program: no path, no marks that turn the reading
 * direction, and the ending of what the file really is.
 */
export function neutralName(given: string | undefined, kind: FileKind): string {
  const stem = (given ?? "")
    .toWellFormed()
    .normalize("NFC")
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]/gu, "")
    .replace(/^.*[/\\]/, "")
    .replace(/(?:\.[a-z0-9]{1,5})+$/i, "")
    .replaceAll(/[^\p{L}\p{M}\p{N} ()+,_-]/gu, "-")
    .replaceAll(/\s+/g, " ")
    .trim();
  const short = [...stem].slice(0, LONGEST).join("").trim();
  return `${short || "Datei"}.${FILE_KINDS[kind].ending}`;
}
