import { openingRows, secretMac } from "#cases";
import { type Answers, displayPages, type Surroundings, validateDeclaration } from "#forms";
import type { CitizenSession } from "#identity";
import type { Temporal } from "#platform/clock";
import { sealJson } from "#platform/crypto";
import { type AuthorityDb, isUniqueViolation } from "#platform/db";
import { newReference, newSecretWord } from "#platform/ids";
import type { Language } from "#platform/i18n";
import type { DisplayedPage } from "#forms";
import type { Draft, DraftKeeper } from "./drafts.ts";
import { insertSubmission } from "./queries.ts";

/** Proof of identity that is kept with the declaration (OZG § 9a (5)); null for guests. */
export type IdentityProof = {
  provider: string;
  level: string;
  provedBy: string | null;
  at: string;
} | null;

/** What was declared, as it was shown before sending; sealed for ever in the submission. */
export type Declaration = {
  packageId: string;
  packageHash: string;
  adoptionRevision: number;
  answers: Answers;
  shown: readonly DisplayedPage[];
  identity: IdentityProof;
};

export type Sending = {
  surroundings: Surroundings;
  language: Language;
  /** Two letters in front of the reference. */
  code: string;
  session: CitizenSession | undefined;
  now: Temporal.Instant;
};

export type SendResult =
  | { kind: "sent"; reference: string; secretWord: string; id: string }
  /** Something is missing or wrong; `page` is where to go on. */
  | { kind: "incomplete"; page: string }
  | { kind: "exit"; page: string }
  /** The same draft was sent before. */
  | { kind: "already-sent"; id: string };

export const declarationContext = (authorityId: string, id: string): string =>
  `${authorityId}|${id}|declaration`;

const proofOf = (session: CitizenSession | undefined): IdentityProof =>
  session
    ? {
        provider: session.provider,
        level: session.level,
        provedBy: session.provedBy,
        at: session.signedInAt.toString(),
      }
    : null;

function declarationOf(
  draft: Draft,
  answers: Answers,
  { language, session }: Sending,
): Declaration {
  const { configured, packageId, baseHash, revision } = draft.adopted;
  const words = { texts: configured.texts(language), language };
  return {
    packageId,
    packageHash: baseHash,
    adoptionRevision: revision,
    answers,
    shown: displayPages(configured.package.form, { answers }, words),
    identity: proofOf(session),
  };
}

/** Sends a draft: checks everything once more, then one statement writes all there is to write. */
export async function sendDraft(
  keeper: DraftKeeper,
  db: AuthorityDb,
  { draft, sending }: { draft: Draft; sending: Sending },
): Promise<SendResult> {
  const { form } = draft.adopted.configured.package;
  const checked = validateDeclaration(form, draft.answers, sending.surroundings);
  if (checked.kind === "exit") return checked;
  if (checked.kind === "refused") return { kind: "incomplete", page: checked.pages[0]?.page ?? "" };
  const [reference, secretWord] = [newReference(sending.code), newSecretWord()];
  const { id, authorityId, dataKey, personId, adopted } = draft;
  const { language, now } = sending;
  const rows = openingRows(
    {
      authorityId,
      id,
      reference,
      secretWord,
      adopted,
      answers: checked.answers,
      language,
      personId,
      now,
    },
    { dataKey, wrapped: Buffer.from(draft.wrappedKey), secretMac: secretMac(keeper, secretWord) },
  );
  const declaration = declarationOf(draft, checked.answers, sending);
  try {
    await insertSubmission(db, {
      ...rows,
      submission: {
        authority_id: authorityId,
        id,
        person_id: personId,
        language,
        sealed_declaration: sealJson(dataKey, declarationContext(authorityId, id), declaration),
        sent_at: now,
      },
    });
  } catch (error) {
    if (isUniqueViolation(error)) return { kind: "already-sent", id };
    throw error;
  }
  return { kind: "sent", reference, secretWord, id };
}
