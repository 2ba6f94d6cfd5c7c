import { deleteFilesOf } from "#files";
import type { Answers } from "#forms";
import type { AdoptedPackage, Library } from "#library";
import { Temporal } from "#platform/clock";
import { type Keyring, newDataKey, newToken, openJson, sealJson } from "#platform/crypto";
import { type AuthorityDb, type Databases, isUniqueViolation, type PersonDb } from "#platform/db";
import { AppError } from "#platform/errors";
import type { Language } from "#platform/i18n";
import { newId } from "#platform/ids";
import { findOfferedDraftRow, type OpenableDraft } from "./offered-draft-queries.ts";
import {
  deleteDraftRow,
  type DraftHolder,
  type DraftRow,
  draftsOfPersonRows,
  findDraftByWord,
  findDraftKey,
  findDraftRow,
  insertDraft,
  saveDraftRow,
} from "./queries.ts";

/** A draft dies this long after its last edit (domain rule 13; OZG § 8a (3)). */
export const DRAFT_LIFETIME = { hours: 30 * 24 };
const LIFETIME_MS = DRAFT_LIFETIME.hours * 3_600_000;

/** What keeping drafts takes. */
export type DraftKeeper = { databases: Databases; keyring: Keyring; library: Library };

/** What is sealed of a draft. */
export type DraftContent = {
  answers: Answers;
  /** The person agreed that questions are filled from the account. */
  prefill: boolean;
};

/** A draft, opened. */
export type Draft = DraftContent & {
  id: string;
  authorityId: string;
  adopted: AdoptedPackage;
  personId: string | null;
  language: Language;
  dataKey: Buffer;
  wrappedKey: Uint8Array;
  updatedAt: Temporal.Instant;
  /** A new version asks for more on pages that were done. */
  questionsChanged: boolean;
  /** Dies then unless it is edited before. */
  diesAt: Temporal.Instant;
};

/** The applicant: a person with an account, or a guest with the word of their draft. */
export type Applicant =
  { kind: "person"; personId: string } | { kind: "guest"; pass: string | undefined };

export const draftContext = (authorityId: string, id: string): string =>
  `${authorityId}|${id}|draft`;

async function openDraft(keeper: DraftKeeper, db: AuthorityDb, row: OpenableDraft): Promise<Draft> {
  const adopted = await keeper.library.adopted(db, row.package_id, row.adoption_revision);
  if (!adopted)
    throw new AppError("internal", { detail: `draft ${row.id}: adoption revision is gone` });
  const dataKey = keeper.keyring.unwrap(row.authority_id, row.data_key);
  return {
    id: row.id,
    authorityId: row.authority_id,
    adopted,
    personId: row.person_id,
    language: row.language,
    ...openJson<DraftContent>(dataKey, draftContext(row.authority_id, row.id), row.sealed_answers),
    dataKey,
    wrappedKey: row.data_key,
    updatedAt: row.updated_at,
    questionsChanged: row.questions_changed,
    get diesAt() {
      return row.updated_at.add(DRAFT_LIFETIME);
    },
  };
}

/** Cookie or link of a guest: which draft, and the word that opens it. */
const readPass = (pass: string | undefined): { id: string; word: string } | undefined => {
  const match = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{20,})$/.exec(pass ?? "");
  return match?.[1] && match[2] ? { id: match[1], word: match[2] } : undefined;
};

const macOf = ({ keyring }: DraftKeeper, word: string): Buffer => keyring.mac("draft", word);

function holderOf(keeper: DraftKeeper, applicant: Applicant): DraftHolder | undefined {
  if (applicant.kind === "person") return { personId: applicant.personId };
  const pass = readPass(applicant.pass);
  return pass && { id: pass.id, accessMac: macOf(keeper, pass.word) };
}

export const isAlive = (row: Pick<DraftRow, "updated_at">, now: Temporal.Instant): boolean =>
  row.updated_at.epochMilliseconds + LIFETIME_MS > now.epochMilliseconds;

type Asked = { packageId: string; applicant: Applicant; now: Temporal.Instant };

/** The applicant's draft of a package that the town offers, if there is one that lives. */
export async function findDraft(
  keeper: DraftKeeper,
  db: AuthorityDb,
  { packageId, applicant, now }: Asked,
): Promise<Draft | undefined> {
  const holder = holderOf(keeper, applicant);
  const row = holder && (await findOfferedDraftRow(db, packageId, holder));
  return row && isAlive(row, now) ? openDraft(keeper, db, row) : undefined;
}

/** The draft a resume link leads to. */
export async function draftByPass(
  keeper: DraftKeeper,
  db: AuthorityDb,
  { pass, now }: { pass: string; now: Temporal.Instant },
): Promise<Draft | undefined> {
  const read = readPass(pass);
  const row = read && (await findDraftByWord(db, read.id, macOf(keeper, read.word)));
  return row && isAlive(row, now) ? openDraft(keeper, db, row) : undefined;
}

type Beginning = {
  adopted: AdoptedPackage;
  applicant: Applicant;
  prefill: boolean;
  language: Language;
  now: Temporal.Instant;
};

/** A person has one draft of a package; one that lived too long makes room for the new one. */
async function insertUnlessThere(db: AuthorityDb, row: DraftRow): Promise<void> {
  try {
    await insertDraft(db, row);
  } catch (error) {
    if (!isUniqueViolation(error) || row.person_id === null) throw error;
    const there = await findDraftRow(db, row.package_id, { personId: row.person_id });
    if (!there || isAlive(there, row.created_at)) return;
    await discardDraft(db, there);
    await insertDraft(db, row);
  }
}

/** Begins a draft; a person who has one already goes on with it. `pass` is for a guest's cookie. */
export async function beginDraft(
  keeper: DraftKeeper,
  db: AuthorityDb,
  { adopted, applicant, prefill, language, now }: Beginning,
): Promise<{ pass: string | undefined }> {
  const [id, dataKey, word] = [newId(), newDataKey(), newToken()];
  const guest = applicant.kind === "guest";
  const row: DraftRow = {
    authority_id: db.authorityId,
    id,
    package_id: adopted.packageId,
    package_hash: adopted.baseHash,
    adoption_revision: adopted.revision,
    person_id: guest ? null : applicant.personId,
    access_mac: guest ? macOf(keeper, word) : null,
    language,
    data_key: keeper.keyring.wrap(db.authorityId, dataKey),
    sealed_answers: sealJson(dataKey, draftContext(db.authorityId, id), { answers: {}, prefill }),
    created_at: now,
    updated_at: now,
    warned_at: null,
    questions_changed: false,
  };
  await insertUnlessThere(db, row);
  return { pass: guest ? `${id}.${word}` : undefined };
}

type Saving = { answers: Answers; language: Language; now: Temporal.Instant };

/** Keeps the answers. Throws AppError `gone` when the draft was sent or discarded meanwhile. */
export async function saveDraft(
  db: AuthorityDb,
  draft: Draft,
  { answers, language, now }: Saving,
): Promise<void> {
  const content: DraftContent = { answers, prefill: draft.prefill };
  const sealedAnswers = sealJson(draft.dataKey, draftContext(draft.authorityId, draft.id), content);
  if (!(await saveDraftRow(db, { id: draft.id, sealedAnswers, language, now })))
    throw new AppError("gone", { detail: `draft ${draft.id} is gone` });
}

/** A draft that nobody wants any more goes with its files. */
export const discardDraft = (db: AuthorityDb, { id }: { id: string }): Promise<void> =>
  db.transaction(async (inner) => {
    await deleteFilesOf(inner, [id]);
    await deleteDraftRow(inner, id);
  });

/** The key of a draft, for what is kept beside it; undefined when it is gone. */
export async function draftKey(
  { keyring }: Pick<DraftKeeper, "keyring">,
  db: AuthorityDb,
  id: string,
): Promise<Buffer | undefined> {
  const wrapped = await findDraftKey(db, id);
  return wrapped && keyring.unwrap(db.authorityId, wrapped);
}

/** A person's drafts over all towns. */
export async function draftsOfPerson(
  keeper: DraftKeeper,
  db: PersonDb,
  now: Temporal.Instant,
): Promise<Draft[]> {
  const rows = await draftsOfPersonRows(db);
  return Promise.all(
    rows
      .filter((row) => isAlive(row, now))
      .map((row) => openDraft(keeper, keeper.databases.forAuthority(row.authority_id), row)),
  );
}
