import type { AdoptedPackage } from "#library";
import type { Temporal } from "#platform/clock";
import { newDataKey, newToken } from "#platform/crypto";
import { type AuthorityDb, isUniqueViolation } from "#platform/db";
import type { Language } from "#platform/i18n";
import { newId } from "#platform/ids";
import { type Draft, type DraftKeeper, isAlive, keepRecent, sealDraft } from "./draft.ts";
import { discardDraft } from "./discard-draft.ts";
import { type Applicant, macOf } from "./holder.ts";
import { type DraftRow, findDraftRow, insertDraft } from "./queries.ts";

type Beginning = {
  adopted: AdoptedPackage;
  applicant: Applicant;
  prefill: boolean;
  language: Language;
  now: Temporal.Instant;
};

/**
 * A person has one draft of a package; one that lived too long makes room for the new one. Gives
 * the version of the new row; undefined when the one that is there stays.
 */
async function insertUnlessThere(db: AuthorityDb, row: DraftRow): Promise<string | undefined> {
  try {
    return await insertDraft(db, row);
  } catch (error) {
    if (!isUniqueViolation(error) || row.person_id === null) throw error;
    const there = await findDraftRow(db, row.package_id, { personId: row.person_id });
    if (!there || isAlive(there, row.created_at)) return undefined;
    await discardDraft(db, there);
    return insertDraft(db, row);
  }
}

/** Whom a new draft belongs to: the person, or whoever gets its word. */
function ownerOf(keeper: DraftKeeper, id: string, beginner: Applicant) {
  if (beginner.kind === "person")
    return { applicant: beginner, holder: { personId: beginner.personId } };
  const word = newToken();
  const applicant = { kind: "guest" as const, pass: `${id}.${word}` };
  return { applicant, holder: { id, accessMac: macOf(keeper, word) } };
}

/** A draft without an answer. */
function newDraft(
  keeper: DraftKeeper,
  { authorityId }: AuthorityDb,
  { adopted, applicant, prefill, language, now }: Beginning,
): Omit<Draft, "version"> {
  const [id, dataKey] = [newId(), newDataKey()];
  return {
    ...{ id, authorityId, adopted, language, dataKey, prefill },
    ...ownerOf(keeper, id, applicant),
    personId: applicant.kind === "guest" ? null : applicant.personId,
    answers: {},
    wrappedKey: keeper.keyring.wrap(authorityId, dataKey),
    updatedAt: now,
    questionsChanged: false,
  };
}

const rowOf = ({ adopted, holder, ...draft }: Omit<Draft, "version">): DraftRow => ({
  authority_id: draft.authorityId,
  id: draft.id,
  package_id: adopted.packageId,
  package_hash: adopted.baseHash,
  adoption_revision: adopted.revision,
  person_id: draft.personId,
  access_mac: "accessMac" in holder ? holder.accessMac : null,
  language: draft.language,
  data_key: draft.wrappedKey,
  sealed_answers: sealDraft(draft, draft),
  created_at: draft.updatedAt,
  updated_at: draft.updatedAt,
  warned_at: null,
  questions_changed: draft.questionsChanged,
});

/** Begins a draft; a person who has one already goes on with it. `pass` is for a guest's cookie. */
export async function beginDraft(
  keeper: DraftKeeper,
  db: AuthorityDb,
  beginning: Beginning,
): Promise<{ pass: string | undefined }> {
  const draft = newDraft(keeper, db, beginning);
  const version = await insertUnlessThere(db, rowOf(draft));
  if (version !== undefined) keepRecent(keeper, { ...draft, version }, beginning.now);
  return { pass: draft.applicant.kind === "guest" ? draft.applicant.pass : undefined };
}
