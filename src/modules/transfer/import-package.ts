import {
  listVersions,
  loadAdoption,
  overlayOf,
  type PackageContent,
  type PackageTree,
  publishVersion,
  readTree,
  type VersionEntry,
} from "#library";
import type { Temporal } from "#platform/clock";
import type { AuthorityDb } from "#platform/db";
import { AppError } from "#platform/errors";
import { newId } from "#platform/ids";
import { beginAdoption, beginChange, insertOffer, loadDraft } from "#workshop";
import type { TransferHouse } from "./export-package.ts";
import { listTrustedKeys } from "./key-queries.ts";
import type { PackageAuthor, Statement } from "./package-file.ts";
import { type FileRefusal, readPackageFile } from "./read-package-file.ts";

/** What both sides know. */
export type CommonGround = { hash: string; content: PackageContent };

export type ImportResult =
  /** A draft is there; what runs is as it was. */
  | {
      kind: "drafted";
      packageId: string;
      author: PackageAuthor;
      /** undefined: the package is new here, or there is no common ground. */
      base: CommonGround | undefined;
      content: PackageContent;
    }
  /** This very version is here already. */
  | { kind: "known"; packageId: string }
  /** The town has a draft of the package; it is not overwritten. */
  | { kind: "draft-exists"; packageId: string }
  | FileRefusal;

type Import = { bytes: Buffer; staffId: string; now: Temporal.Instant };
/** A file that was read, and who takes it in. */
type Arrived = {
  statement: Statement;
  content: PackageContent;
  db: AuthorityDb;
  staffId: string;
  now: Temporal.Instant;
};

async function treeOf(content: PackageContent): Promise<PackageTree> {
  const reading = await readTree(content);
  if (reading.kind === "read") return reading.tree;
  throw new AppError("internal", { detail: "a package that compiles cannot be read into a tree" });
}

/** The newest version of the file's history that this installation has too. */
const commonHash = (versions: readonly VersionEntry[], { history }: Statement) =>
  history.find((hash) => versions.some((version) => version.hash === hash));

/**
 * To be merged from what both sides know, even when both have gone on since: the file comes in as
 * changes to the common version, like an offer of a neighbour.
 */
async function offerChanges(
  house: TransferHouse,
  { statement, content, db, staffId, now }: Arrived,
  base: CommonGround,
): Promise<void> {
  const { packageId, author } = statement;
  const id = newId();
  const overlay = overlayOf(await treeOf(base.content), await treeOf(content));
  await insertOffer(house.databases.region, {
    ...{ id, packageId, overlay },
    fromId: author.id,
    toId: db.authorityId,
    baseHash: base.hash,
    reason: `Datei von ${author.name}, ${author.portal}`,
    offeredAt: now,
  });
  await beginChange(db, { packageId, merging: { kind: "offer", id }, staffId, now });
}

/** Comes in as a line of its own beside those that are here; nobody follows it by itself. */
async function addLine(
  house: TransferHouse,
  { statement, content, db, staffId, now }: Arrived,
  isRun: boolean,
): Promise<void> {
  const { packageId, hash, author } = statement;
  const line = { content, authorId: author.id, baseHash: null, now };
  const published = await publishVersion(house.databases.region, line);
  if (published.kind === "refused")
    throw new AppError("internal", { detail: "a package that was read cannot be published" });
  const merging = { kind: "version" as const, hash };
  if (isRun) await beginChange(db, { packageId, merging, staffId, now });
  else await beginAdoption(house, db, { hash, staffId, now });
}

/**
 * Takes in a signed package file. The result is a draft of the town, never anything that runs; a
 * draft that is there is not touched.
 */
export async function importPackage(
  house: TransferHouse,
  db: AuthorityDb,
  { bytes, staffId, now }: Import,
): Promise<ImportResult> {
  const keys = await listTrustedKeys(db);
  const reading = await readPackageFile(bytes, new Map(keys.map(({ kid, jwk }) => [kid, jwk])));
  if (reading.kind !== "read") return reading;
  const { statement, content } = reading;
  const { packageId, author } = statement;
  const versions = await listVersions(house.databases.region, packageId);
  if (versions.some(({ hash }) => hash === statement.hash)) return { kind: "known", packageId };
  if (await loadDraft(db, packageId)) return { kind: "draft-exists", packageId };
  const hash = commonHash(versions, statement);
  const base =
    hash === undefined ? undefined : { hash, content: await house.library.content(hash) };
  const isRun = (await loadAdoption(db, packageId)) !== undefined;
  const arrived = { statement, content, db, staffId, now };
  if (base && isRun) await offerChanges(house, arrived, base);
  else await addLine(house, arrived, isRun);
  return { kind: "drafted", packageId, author, base, content };
}
