import type { Overlay, VersionEntry } from "#library";

/** What one author published of a package: everybody who builds on it follows it. */
type Line = Pick<VersionEntry, "packageId" | "authorId">;

const isOf = (line: Line) => (version: VersionEntry) =>
  version.packageId === line.packageId && version.authorId === line.authorId;

/** The newest version of a line. */
export const newestOf = (versions: readonly VersionEntry[], line: Line): VersionEntry | undefined =>
  versions.findLast(isOf(line));

/** The newest version of every line of a package, the oldest line first. */
export function linesOf(versions: readonly VersionEntry[], packageId: string): VersionEntry[] {
  const byAuthor = Map.groupBy(
    versions.filter((version) => version.packageId === packageId),
    ({ authorId }) => authorId,
  );
  return [...byAuthor.values()].flatMap((line) => line.at(-1) ?? []);
}

/** A version as people count it: the how manieth of its line. */
export const numberInLine = (versions: readonly VersionEntry[], version: VersionEntry): number =>
  versions.filter(isOf(version)).findIndex(({ hash }) => hash === version.hash) + 1;

/** `own`: the town is the author; `konform`: it only sets parameters; `abweichend`: it changes more. */
export type Conformity = "own" | "konform" | "abweichend";

export function conformityOf(
  { authorityId, overlay }: { authorityId: string; overlay: Overlay },
  base: Pick<VersionEntry, "authorId">,
): Conformity {
  if (base.authorId === authorityId) return "own";
  return overlay.changes.length === 0 ? "konform" : "abweichend";
}
