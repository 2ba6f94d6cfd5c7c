import type { AdoptedPackage } from "#library";
import { dayOf, type Temporal } from "#platform/clock";
import { openJson } from "#platform/crypto";
import type { AuthorityDb } from "#platform/db";
import { DRAFT_LIFETIME, type DraftContent, draftContext, type DraftKeeper } from "../draft.ts";
import type { DraftRow } from "../queries.ts";
import { draftFate, type DraftFate } from "./draft-fate.ts";
import { countOpenDrafts, findOpenDrafts, moveDraftRow } from "./moving-queries.ts";

export type DraftSearch = { packageId: string; otherThan: number; now: Temporal.Instant };

const aliveAt = ({ now, ...search }: DraftSearch) => ({
  ...search,
  since: now.subtract(DRAFT_LIFETIME),
});

/** How many drafts of a package may be concerned by a new version. */
export const countDrafts = (db: AuthorityDb, search: DraftSearch): Promise<number> =>
  countOpenDrafts(db, aliveAt(search));

/** Drafts of a package in portions by their ids; what was typed is still sealed. */
export const draftsBehind = (
  db: AuthorityDb,
  search: DraftSearch & { after: string; limit: number },
): Promise<DraftRow[]> => findOpenDrafts(db, { ...search, ...aliveAt(search) });

type Weighing = {
  to: AdoptedPackage;
  postcodes: ReadonlySet<string>;
  now: Temporal.Instant;
};

/** What the version means for a draft. */
export async function weighDraft(
  { keyring, library }: Pick<DraftKeeper, "keyring" | "library">,
  db: AuthorityDb,
  { row, to, postcodes, now }: Weighing & { row: DraftRow },
): Promise<DraftFate> {
  const from = await library.adopted(db, row.package_id, row.adoption_revision);
  if (!from) return { kind: "stays", reason: "retyped", at: [] };
  const key = keyring.unwrap(row.authority_id, row.data_key);
  const context = draftContext(row.authority_id, row.id);
  const { answers } = openJson<DraftContent>(key, context, row.sealed_answers);
  const isSignedIn = row.person_id !== null;
  const konto = { angemeldet: isSignedIn, niveau: isSignedIn ? "basis" : "none" };
  return draftFate({ answers, from, to, surroundings: { heute: dayOf(now), konto, postcodes } });
}

/** Lets a draft go on with the version, if it may. */
export async function moveDraft(
  db: AuthorityDb,
  row: DraftRow,
  { to, fate }: { to: AdoptedPackage; fate: DraftFate },
): Promise<void> {
  if (fate.kind !== "moves" && fate.kind !== "applicant") return;
  await moveDraftRow(db, {
    id: row.id,
    packageHash: to.baseHash,
    revision: to.revision,
    questionsChanged: fate.kind === "applicant",
  });
}
