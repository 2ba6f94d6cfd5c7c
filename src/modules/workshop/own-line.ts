import {
  hashOf,
  listVersions,
  loadAdoption,
  type PackageContent,
  publishVersion,
  recordRevision,
  variantOf,
  type VersionEntry,
} from "#library";
import type { Temporal } from "#platform/clock";
import type { AuthorityDb } from "#platform/db";
import { AppError } from "#platform/errors";
import type { WorkshopHouse } from "./house.ts";
import { insertWithdrawal } from "./line-queries.ts";
import { logEvent } from "./log-queries.ts";

type Acting = { packageId: string; staffId: string; reason: string; now: Temporal.Instant };

async function runningContent(house: WorkshopHouse, db: AuthorityDb, packageId: string) {
  const running = await loadAdoption(db, packageId);
  if (!running) throw new AppError("not-found", { detail: `${packageId} does not run here` });
  const variant = await variantOf(await house.library.content(running.baseHash), running.overlay);
  if (variant.kind === "refused")
    throw new AppError("internal", { detail: "what runs cannot be written" });
  return { running, content: variant.content };
}

async function publish(
  { databases }: WorkshopHouse,
  version: Parameters<typeof publishVersion>[1],
): Promise<string> {
  const published = await publishVersion(databases.region, version);
  if (published.kind === "published") return published.hash;
  throw new AppError("internal", { detail: "what runs cannot be published" });
}

/**
 * Passes the town's own variant on: others may build on it and follow it from now on. False when the
 * town changed nothing, because then its source is what others should follow, or passed it on before.
 */
export async function shareVariant(
  house: WorkshopHouse,
  db: AuthorityDb,
  { packageId, staffId, reason, now }: Acting,
): Promise<boolean> {
  const { running, content } = await runningContent(house, db, packageId);
  if (running.overlay.changes.length === 0) return false;
  if (await isAuthorOf(house, packageId, ({ hash }) => hash === hashOf(content))) return false;
  const { baseHash } = running;
  const hash = await publish(house, { content, authorId: db.authorityId, baseHash, now });
  await logEvent(db, { packageId, kind: "shared", staffId, detail: { hash }, reason, now });
  return true;
}

const writtenBy = (content: PackageContent, author: string): PackageContent => ({
  ...content,
  service: { ...(content.service as object), author },
});

const isAuthorOf = async (
  { databases }: WorkshopHouse,
  packageId: string,
  isIt: (version: VersionEntry) => boolean,
): Promise<boolean> => (await listVersions(databases.region, packageId)).some(isIt);

/**
 * Leaves the shared line on purpose: what runs becomes the first version of the town's own, and
 * nothing of the old source comes by itself any more. `slug` names the town as author. False when
 * the line is its own already.
 */
export async function leaveLine(
  house: WorkshopHouse,
  db: AuthorityDb,
  { slug, packageId, staffId, reason, now }: Acting & { slug: string },
): Promise<boolean> {
  const { running, content } = await runningContent(house, db, packageId);
  const isOwn = ({ hash, authorId }: VersionEntry) =>
    hash === running.baseHash && authorId === db.authorityId;
  if (await isAuthorOf(house, packageId, isOwn)) return false;
  const hash = await publish(house, {
    ...{ authorId: db.authorityId, baseHash: running.baseHash, now },
    content: writtenBy(content, slug),
  });
  await db.transaction(async (inner) => {
    const own = { ...running, baseHash: hash, overlay: { changes: [] }, decisions: {} };
    const revision = await recordRevision(inner, own, now);
    const detail = { from: running.baseHash, to: hash, revision };
    await logEvent(inner, { packageId, kind: "left", staffId, detail, reason, now });
  });
  return true;
}

/**
 * An author gives its line up: who runs it goes on, nobody new takes it over. False when the town
 * has no line of the package, or gave it up before.
 */
export async function withdrawLine(
  house: WorkshopHouse,
  db: AuthorityDb,
  { packageId, staffId, reason, now }: Acting,
): Promise<boolean> {
  const { authorityId } = db;
  if (!(await isAuthorOf(house, packageId, (version) => version.authorId === authorityId)))
    return false;
  const line = { packageId, authorId: db.authorityId, reason, withdrawnAt: now };
  if (!(await insertWithdrawal(house.databases.region, line))) return false;
  await logEvent(db, { packageId, kind: "withdrawn", staffId, reason, now });
  return true;
}
