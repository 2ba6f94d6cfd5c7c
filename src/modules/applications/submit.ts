import { loadCase, type OpeningKeys, openingRows } from "#cases";
import { keepOnly } from "#files";
import {
  type Answers,
  asksForFiles,
  displayPages,
  filesIn,
  type Surroundings,
  validateDeclaration,
} from "#forms";
import type { CitizenSession } from "#identity";
import type { Fee } from "#library";
import { dayOf, type Temporal } from "#platform/clock";
import { sealJson } from "#platform/crypto";
import { type AuthorityDb, isBrokenCondition, isUniqueViolation } from "#platform/db";
import { newReference, newSecretWord } from "#platform/ids";
import type { Language } from "#platform/i18n";
import { paymentIntent } from "#payments";
import type { DisplayedPage } from "#forms";
import type { Draft, DraftKeeper } from "./draft.ts";
import { feeToPay } from "./fee-to-pay.ts";
import { knownRow } from "./offered-draft-queries.ts";
import { insertSubmission } from "./submission-queries.ts";

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
  /** What the person was told it costs, in cents. */
  shownFee?: number;
  now: Temporal.Instant;
};

export type SendResult =
  /** `hasWork`: jobs were written that are due now. */
  | { kind: "sent"; reference: string; secretWord: string; id: string; hasWork: boolean }
  /** Something is missing or wrong; `page` is where to go on. */
  | { kind: "incomplete"; page: string }
  | { kind: "exit"; page: string }
  /** It costs something else than the person was told; nothing was sent. */
  | { kind: "fee-changed" }
  /** The draft is another one by now, or not open to whoever sends it any more; nothing was sent. */
  | { kind: "changed" }
  /** The same draft was sent before. */
  | { kind: "already-sent"; reference: string; id: string };

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

type Accepted = {
  draft: Draft;
  sending: Sending;
  answers: Answers;
  fee: Fee | undefined;
  reference: string;
  secretWord: string;
};

/** The case with its process, and what is owed for it. */
function rowsOf(accepted: Accepted, keys: OpeningKeys) {
  const { draft, sending, fee, reference } = accepted;
  const { id, authorityId, adopted, personId } = draft;
  const { code, language, now } = sending;
  const intent =
    fee &&
    paymentIntent({ authorityId, caseId: id, caseReference: reference, code, adopted, fee, now });
  const opening = {
    ...{ authorityId, id, reference, adopted, personId, language, now },
    secretWord: accepted.secretWord,
    answers: accepted.answers,
    decisions: fee ? { [fee.decision]: fee.result } : {},
    payment: intent?.payment,
  };
  return { ...openingRows(opening, keys), payment: intent ? [intent.row] : [] };
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
  const { id, authorityId, dataKey, personId } = draft;
  const { language, now } = sending;
  const fee = feeToPay(draft.adopted, checked.answers, dayOf(now));
  const { shownFee = fee?.total ?? 0 } = sending;
  if (shownFee !== (fee?.total ?? 0)) return { kind: "fee-changed" };
  const [reference, secretWord] = [newReference(sending.code), newSecretWord()];
  const keys = { dataKey, wrapped: Buffer.from(draft.wrappedKey), keyring: keeper.keyring };
  const accepted = { draft, sending, answers: checked.answers, fee, reference, secretWord };
  const declaration = declarationOf(draft, checked.answers, sending);
  const rows = rowsOf(accepted, keys);
  const hasWork = rows.job.some(({ run_at }) => run_at.epochMilliseconds <= now.epochMilliseconds);
  try {
    await insertSubmission(db, {
      ...rows,
      draft: [knownRow(db, draft)],
      submission: [
        {
          authority_id: authorityId,
          id,
          person_id: personId,
          language,
          sealed_declaration: sealJson(dataKey, declarationContext(authorityId, id), declaration),
          sent_at: now,
        },
      ],
    });
  } catch (error) {
    if (!isBrokenCondition(error) && !isUniqueViolation(error)) throw error;
    const before = await loadCase(keeper, db, id);
    return before
      ? { kind: "already-sent", reference: before.state.reference, id }
      : { kind: "changed" };
  }
  if (asksForFiles(form)) {
    const named = filesIn(form, checked.answers).map((file) => file.id);
    await keepOnly(db, id, named);
  }
  return { kind: "sent", reference, secretWord, id, hasWork };
}
