import { loadAdoption, type Library, type PackageContent } from "#library";
import type { Clock } from "#platform/clock";
import type { AuthorityDb } from "#platform/db";
import { overlayBetween } from "./changed-package.ts";
import { beginChange, insertRemark, loadDraft, saveDraft } from "#workshop";

type House = { library: Library; clock: Clock };
type Wanted = {
  packageId: string;
  /** Member of staff who does it all. */
  staffId: string;
  change: (content: PackageContent) => PackageContent;
};

/** A draft of what runs in the town with something changed, signed off and ready to be published. */
export async function readyDraft(
  { library, clock }: House,
  db: AuthorityDb,
  { packageId, staffId, change }: Wanted,
) {
  const now = clock.now();
  const running = await loadAdoption(db, packageId);
  if (!running) throw new Error(`no ${packageId}`);
  const begun = await beginChange(db, { packageId, merging: null, staffId, now });
  if (begun !== "begun") throw new Error(begun);
  const draft = await loadDraft(db, packageId);
  if (!draft) throw new Error("no draft");
  const base = await library.content(running.baseHash);
  const overlay = await overlayBetween(base, change(base));
  await saveDraft(db, { ...draft, overlay }, { staffId, now });
  const ready = await loadDraft(db, packageId);
  if (!ready) throw new Error("no draft");
  for (const kind of ["professional", "technical"] as const)
    await insertRemark(db, ready, { kind, staffId, words: "Geprüft", saidAt: now });
  return ready;
}
