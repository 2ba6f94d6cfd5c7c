import type { Temporal } from "#platform/clock";
import type { RegionDb } from "#platform/db";
import { hashOf } from "./canonical-form.ts";
import { compilePackage } from "./compile-package.ts";
import type { PackageContent, PackageProblem } from "./package-content.ts";
import { AppError } from "#platform/errors";
import { hasVersion, insertVersion } from "./queries.ts";

type NewContent = {
  content: PackageContent;
  authorId: string;
  /** The version it was made from; null when none of those here. */
  baseHash: string | null;
  now: Temporal.Instant;
};

export type VersionPublication =
  { kind: "published"; hash: string } | { kind: "refused"; problems: readonly PackageProblem[] };

const MOST_TRIES = 5;

/** Another town may take the next number at the same moment; then there is one after it. */
async function insertAsNext(
  db: RegionDb,
  version: Parameters<typeof insertVersion>[1],
): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    await insertVersion(db, version);
    if (await hasVersion(db, version.hash)) return;
  }
  throw new AppError("unavailable", { detail: `no number for ${version.hash}` });
}

/**
 * Makes a content the next version of its package in the line of its author. Refused with everything
 * that keeps it from running. A content that was published before keeps its version and author.
 */
export async function publishVersion(
  db: RegionDb,
  { content, authorId, baseHash, now }: NewContent,
): Promise<VersionPublication> {
  const compilation = await compilePackage(content);
  if (compilation.kind === "refused") return compilation;
  const { id: packageId } = compilation.package;
  const hash = hashOf(content);
  await insertAsNext(db, { packageId, hash, content, authorId, baseHash, publishedAt: now });
  return { kind: "published", hash };
}
