import { type Library, listVersions, loadAdoption, variantOf, type VersionEntry } from "#library";
import type { Temporal } from "#platform/clock";
import type { Keyring } from "#platform/crypto";
import type { AuthorityDb, Databases } from "#platform/db";
import { AppError } from "#platform/errors";
import type { PackageAuthor } from "./package-file.ts";
import { signingKey } from "./signing-key.ts";
import { writePackageFile } from "./write-package-file.ts";

export type TransferHouse = { databases: Databases; keyring: Keyring; library: Library };

/** What a version came from, the nearest first, itself included. */
function historyOf(versions: readonly VersionEntry[], hash: string): string[] {
  const byHash = new Map(versions.map((version) => [version.hash, version.baseHash]));
  const history: string[] = [];
  let here: string | null = hash;
  while (here !== null && byHash.has(here) && !history.includes(here)) {
    history.push(here);
    here = byHash.get(here) ?? null;
  }
  // Versions that came with the software name no base; within a line the older one is meant.
  const own = versions.find((version) => version.hash === hash);
  const older = versions.filter(
    ({ authorId, version }) => own && authorId === own.authorId && version < own.version,
  );
  const known = new Set(history);
  return [
    ...history,
    ...older.toReversed().flatMap((one) => (known.has(one.hash) ? [] : one.hash)),
  ];
}

type Export = { packageId: string; author: PackageAuthor; now: Temporal.Instant };

/** The package as it runs in the town, as a signed file. undefined: the town does not run it. */
export async function exportPackage(
  { databases, keyring, library }: TransferHouse,
  db: AuthorityDb,
  { packageId, author, now }: Export,
): Promise<string | undefined> {
  const running = await loadAdoption(db, packageId);
  if (!running) return undefined;
  const variant = await variantOf(await library.content(running.baseHash), running.overlay);
  if (variant.kind === "refused")
    throw new AppError("internal", { detail: `what runs of ${packageId} cannot be written` });
  const history = historyOf(await listVersions(databases.region, packageId), running.baseHash);
  const signing = { packageId, content: variant.content, history, author, now };
  return writePackageFile(signing, await signingKey(db, keyring, now));
}
