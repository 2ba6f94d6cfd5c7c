import type { Temporal } from "#platform/clock";
import type { AuthorityDb, PersonDb } from "#platform/db";
import {
  type Draft,
  type DraftKeeper,
  isAlive,
  isLiving,
  keepRecent,
  openDraft,
  recentKey,
} from "./draft.ts";
import { type Applicant, guestHolder, holderOf } from "./holder.ts";
import { findOfferedDraftRow, isUnchanged } from "./offered-draft-queries.ts";
import { draftsOfPersonRows, findDraftByWord, findDraftKey } from "./queries.ts";

type Asked = { packageId: string; applicant: Applicant; now: Temporal.Instant };

/** The applicant's draft of a package that the town offers, if there is one that lives. */
export async function findDraft(
  keeper: DraftKeeper,
  db: AuthorityDb,
  { packageId, applicant, now }: Asked,
): Promise<Draft | undefined> {
  const key = recentKey({ authorityId: db.authorityId, packageId, applicant });
  const recent = keeper.recentDrafts.find(key, now);
  if (recent && (await isUnchanged(db, recent))) return isLiving(recent, now) ? recent : undefined;
  const holder = holderOf(keeper, applicant);
  const row = holder && (await findOfferedDraftRow(db, packageId, holder));
  if (!row || !isAlive(row, now)) return undefined;
  const draft = await openDraft(keeper, db, { row, applicant, holder });
  keepRecent(keeper, draft, now);
  return draft;
}

/**
 * The draft as it was lately, without asking the database: what is made of it counts only if
 * `saveRecentDraft` or `sendDraft` says so.
 */
export function recentDraft(
  keeper: DraftKeeper,
  db: AuthorityDb,
  { packageId, applicant, now }: Asked,
): Draft | undefined {
  const key = recentKey({ authorityId: db.authorityId, packageId, applicant });
  const recent = keeper.recentDrafts.find(key, now);
  return recent && isLiving(recent, now) ? recent : undefined;
}

/** The draft a resume link leads to. */
export async function draftByPass(
  keeper: DraftKeeper,
  db: AuthorityDb,
  { pass, now }: { pass: string; now: Temporal.Instant },
): Promise<Draft | undefined> {
  const holder = guestHolder(keeper, pass);
  const row = holder && (await findDraftByWord(db, holder));
  if (!row || !isAlive(row, now)) return undefined;
  return openDraft(keeper, db, { row, holder, applicant: { kind: "guest", pass } });
}

/** A person's drafts over all towns. */
export async function draftsOfPerson(
  keeper: DraftKeeper,
  db: PersonDb,
  now: Temporal.Instant,
): Promise<Draft[]> {
  const rows = await draftsOfPersonRows(db);
  const { personId } = db;
  const applicant: Applicant = { kind: "person", personId };
  return Promise.all(
    rows
      .filter((row) => isAlive(row, now))
      .map((row) => {
        const town = keeper.databases.forAuthority(row.authority_id);
        return openDraft(keeper, town, { row, applicant, holder: { personId } });
      }),
  );
}

/** The key of a draft, for what is kept beside it; undefined when it is gone. */
export async function draftKey(
  { keyring }: Pick<DraftKeeper, "keyring">,
  db: AuthorityDb,
  id: string,
): Promise<Buffer | undefined> {
  const wrapped = await findDraftKey(db, id);
  return wrapped && keyring.unwrap(db.authorityId, wrapped);
}
