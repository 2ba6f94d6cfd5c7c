import type { Answers } from "#forms";
import type { AdoptedPackage, Library } from "#library";
import type { Temporal } from "#platform/clock";
import { type Keyring, openJson, sealJson } from "#platform/crypto";
import type { AuthorityDb, Databases } from "#platform/db";
import { AppError } from "#platform/errors";
import type { Language } from "#platform/i18n";
import type { Applicant } from "./holder.ts";
import type { OpenableDraft } from "./offered-draft-queries.ts";
import type { DraftHolder, DraftRow } from "./queries.ts";
import type { RecentOnes } from "./recent-drafts.ts";

/** A draft dies this long after its last edit (domain rule 13; OZG § 8a (3)). */
export const DRAFT_LIFETIME = { hours: 30 * 24 };
const LIFETIME_MS = DRAFT_LIFETIME.hours * 3_600_000;

/** What keeping drafts takes. */
export type DraftKeeper = {
  databases: Databases;
  keyring: Keyring;
  library: Library;
  /** Drafts that are being filled just now. */
  recentDrafts: RecentOnes<Draft>;
};

/** What is sealed of a draft. */
export type DraftContent = {
  answers: Answers;
  /** The person agreed that questions are filled from the account. */
  prefill: boolean;
};

/** A draft, opened. */
export type Draft = DraftContent & {
  id: string;
  /** Of its row: another one after every change. */
  version: string;
  authorityId: string;
  applicant: Applicant;
  holder: DraftHolder;
  adopted: AdoptedPackage;
  personId: string | null;
  language: Language;
  dataKey: Buffer;
  wrappedKey: Uint8Array;
  updatedAt: Temporal.Instant;
  /** A new version asks for more on pages that were done. */
  questionsChanged: boolean;
};

/** Dies then unless it is edited before. */
export const diesAt = ({ updatedAt }: Draft): Temporal.Instant => updatedAt.add(DRAFT_LIFETIME);

export const isAlive = (row: Pick<DraftRow, "updated_at">, now: Temporal.Instant): boolean =>
  row.updated_at.epochMilliseconds + LIFETIME_MS > now.epochMilliseconds;

export const isLiving = ({ updatedAt }: Draft, now: Temporal.Instant): boolean =>
  isAlive({ updated_at: updatedAt }, now);

export const draftContext = (authorityId: string, id: string): string =>
  `${authorityId}|${id}|draft`;

/** Opens a row with the version it was begun in. */
export async function openDraft(
  keeper: DraftKeeper,
  db: AuthorityDb,
  { row, applicant, holder }: Pick<Draft, "applicant" | "holder"> & { row: OpenableDraft },
): Promise<Draft> {
  const adopted = await keeper.library.adopted(db, row.package_id, row.adoption_revision);
  if (!adopted)
    throw new AppError("internal", { detail: `draft ${row.id}: adoption revision is gone` });
  const dataKey = keeper.keyring.unwrap(row.authority_id, row.data_key);
  return {
    id: row.id,
    version: row.version,
    authorityId: row.authority_id,
    ...{ applicant, holder },
    adopted,
    personId: row.person_id,
    language: row.language,
    ...openJson<DraftContent>(dataKey, draftContext(row.authority_id, row.id), row.sealed_answers),
    dataKey,
    wrappedKey: row.data_key,
    updatedAt: row.updated_at,
    questionsChanged: row.questions_changed,
  };
}

/** The answers as they are kept. */
export function sealDraft(
  { authorityId, id, dataKey }: Pick<Draft, "authorityId" | "id" | "dataKey">,
  { answers, prefill }: DraftContent,
): Buffer {
  const content: DraftContent = { answers, prefill };
  return sealJson(dataKey, draftContext(authorityId, id), content);
}

type Whose = { authorityId: string; packageId: string; applicant: Applicant };

/** Whose draft of what: the word of a guest is as much a part of it as the number of the draft. */
export const recentKey = ({ authorityId, packageId, applicant }: Whose): string =>
  `${authorityId} ${packageId} ${applicant.kind === "person" ? applicant.personId : applicant.pass}`;

export function keepRecent(
  { recentDrafts }: DraftKeeper,
  draft: Draft,
  now: Temporal.Instant,
): void {
  const { authorityId, adopted, applicant } = draft;
  const key = recentKey({ authorityId, packageId: adopted.packageId, applicant });
  recentDrafts.keep(key, draft, now);
}
