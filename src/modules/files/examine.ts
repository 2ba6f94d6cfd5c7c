import { chunksOf } from "./chunks.ts";
import { endsAsArchive, type FileKind, kindOf, LONGEST_ARCHIVE_END } from "./file-kind.ts";

/** What a question takes. */
export type Allowance = { kinds: readonly FileKind[]; bytes: number };

/** `cut-off`: the sender went away or stalled. `not-kept`: there was no room for it. */
export type Refusal = "kind" | "too-large" | "empty" | "cut-off" | "not-kept";

/** A piece of a file that nothing speaks against so far. */
export type Piece = { bytes: Buffer; kind: FileKind; place: number; isLast: boolean };

type Examination =
  { kind: "fits"; fileKind: FileKind; size: number } | { kind: "refused"; why: Refusal };

const keepNothing = (): Promise<void> => Promise.resolve();

/**
 * Reads a file to its end, looks at its first and last bytes and counts. As long as nothing speaks
 * against it, every piece is given on. Throws what the sender or `keep` throws.
 */
export async function examine(
  body: AsyncIterable<Buffer>,
  allowance: Allowance,
  keep: (piece: Piece) => Promise<void> = keepNothing,
): Promise<Examination> {
  let fileKind: FileKind | undefined;
  let size = 0;
  let place = 0;
  let why: Refusal | undefined;
  let end: Buffer = Buffer.alloc(0);
  for await (const { bytes, isLast } of chunksOf(body)) {
    size += bytes.length;
    if (place === 0) fileKind = await kindOf(bytes);
    if (fileKind === undefined || !allowance.kinds.includes(fileKind)) why ??= "kind";
    if (size > allowance.bytes) why ??= "too-large";
    end = Buffer.concat([end, bytes]).subarray(-LONGEST_ARCHIVE_END);
    if (why === undefined && fileKind !== undefined)
      await keep({ bytes, kind: fileKind, place, isLast });
    place += 1;
  }
  if (size === 0) return { kind: "refused", why: "empty" };
  if (why !== undefined || fileKind === undefined) return { kind: "refused", why: why ?? "kind" };
  if (endsAsArchive(end)) return { kind: "refused", why: "kind" };
  return { kind: "fits", fileKind, size };
}
