import { listVersions, loadAdoption, type VersionEntry } from "#library";
import type { Temporal } from "#platform/clock";
import type { AuthorityDb } from "#platform/db";
import type { AdoptionDraft, DraftContent, Merging } from "./draft.ts";
import { deleteDraft, insertDraft, updateDraft } from "./draft-queries.ts";
import type { WorkshopHouse } from "./house.ts";
import { newestOf } from "./line.ts";
import { listWithdrawals } from "./line-queries.ts";
import { logEvent } from "./log-queries.ts";

type Acting = { staffId: string; now: Temporal.Instant };

/** `exists`: there is a draft already; `withdrawn`: the author does not keep the line up any more. */
export type Beginning = "begun" | "exists" | "withdrawn" | "unknown";

const EMPTY = {
  merging: null,
  parameters: {},
  overlay: { changes: [] },
  roleSlots: {},
  decisions: {},
  invited: [],
} satisfies Partial<DraftContent>;

async function begin(
  db: AuthorityDb,
  content: DraftContent,
  { packageId, detail, staffId, now }: Acting & { packageId: string; detail: { how: string } },
): Promise<Beginning> {
  return db.transaction(async (inner) => {
    if (!(await insertDraft(inner, content, { packageId, staffId, now }))) return "exists";
    const logged = { ...detail, base: content.baseHash };
    await logEvent(inner, { packageId, kind: "begun", staffId, detail: logged, now });
    return "begun";
  });
}

async function withdrawn({ databases }: WorkshopHouse, { packageId, authorId }: VersionEntry) {
  const lines = await listWithdrawals(databases.region);
  return lines.some((line) => line.packageId === packageId && line.authorId === authorId);
}

/** Takes a published version over as a draft: everything comes along, nothing is online yet. */
export async function beginAdoption(
  house: WorkshopHouse,
  db: AuthorityDb,
  { hash, ...acting }: Acting & { hash: string },
): Promise<Beginning> {
  const version = (await listVersions(house.databases.region)).find((one) => one.hash === hash);
  if (!version) return "unknown";
  if (version.authorId !== db.authorityId && (await withdrawn(house, version))) return "withdrawn";
  const running = await loadAdoption(db, version.packageId);
  const content = {
    ...EMPTY,
    baseHash: hash,
    parameters: running?.parameters ?? {},
    roleSlots: running?.roleSlots ?? {},
    decisions: running?.decisions ?? {},
  };
  const { packageId } = version;
  return begin(db, content, { ...acting, packageId, detail: { how: "adopted" } });
}

/** A draft of what runs in the town, to change it or to merge something in. */
export async function beginChange(
  db: AuthorityDb,
  { packageId, merging, ...acting }: Acting & { packageId: string; merging: Merging | null },
): Promise<Beginning> {
  const running = await loadAdoption(db, packageId);
  if (!running) return "unknown";
  const { baseHash, parameters, overlay, roleSlots, decisions } = running;
  const content = { baseHash, parameters, overlay, roleSlots, decisions, merging, invited: [] };
  return begin(db, content, { ...acting, packageId, detail: { how: merging?.kind ?? "changed" } });
}

/** The newest version of the line that the town builds on; undefined when it has that one. */
export async function newerVersion(
  house: WorkshopHouse,
  { packageId, baseHash }: { packageId: string; baseHash: string },
): Promise<VersionEntry | undefined> {
  const versions = await listVersions(house.databases.region, packageId);
  const base = versions.find(({ hash }) => hash === baseHash);
  const newest = base && newestOf(versions, base);
  return newest?.hash === baseHash ? undefined : newest;
}

/** Saves a draft as its next edition; false when somebody else did in between. */
export const saveDraft = (
  db: AuthorityDb,
  draft: AdoptionDraft,
  acting: Acting,
): Promise<boolean> => updateDraft(db, draft, acting);

/** Gives a draft up; false when it changed in between. */
export async function discardDraft(
  db: AuthorityDb,
  draft: AdoptionDraft,
  { staffId, now }: Acting,
): Promise<boolean> {
  const { packageId } = draft;
  return db.transaction(async (inner) => {
    if (!(await deleteDraft(inner, draft))) return false;
    await logEvent(inner, { packageId, kind: "discarded", staffId, now });
    return true;
  });
}
