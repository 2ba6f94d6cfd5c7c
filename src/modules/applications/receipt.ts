import { type LoadedCase, type OfficeCard, senderOf } from "#cases";
import type { Displayed, DisplayedEntry } from "#forms";
import { receiptSheet } from "#notices";
import { openJson } from "#platform/crypto";
import type { AuthorityDb, PersonDb } from "#platform/db";
import type { PdfDocument } from "#platform/pdf";
import { findSubmission } from "./submission-queries.ts";
import { type Declaration, declarationContext } from "./submit.ts";

type Paper = {
  office: OfficeCard;
  marking: string | undefined;
  /** The copy of a guest says with which word the case is looked up; the office's copy does not. */
  withSecretWord?: boolean;
};

/** "Rasse: Dackel", "Gilt der Hund als gefährlich? Nein"; what has several lines begins below. */
function entryText({ label, value }: DisplayedEntry): string {
  if (typeof value !== "string") return `${label}\n${asText(value)}`;
  return label.endsWith("?") ? `${label} ${value}` : `${label}: ${value}`;
}

/** Several lines of an answer in one text; entries of a list after each other. */
function asText(shown: Displayed): string {
  if (typeof shown === "string") return shown;
  return shown.map((part) => (typeof part === "string" ? part : entryText(part))).join("\n");
}

/** What was declared, as it was sent. */
export async function readDeclaration(
  db: AuthorityDb | PersonDb,
  { key }: Pick<LoadedCase, "key">,
): Promise<Declaration | undefined> {
  const row = await findSubmission(db, key.caseId);
  if (!row) return undefined;
  return openJson<Declaration>(
    key.dataKey,
    declarationContext(key.authorityId, key.caseId),
    row.sealed_declaration,
  );
}

/** The copy of the declaration for the person (OZG § 9a (4)), the same bytes every time. */
export async function receiptFor(
  db: AuthorityDb | PersonDb,
  loaded: LoadedCase,
  paper: Paper,
): Promise<PdfDocument | undefined> {
  const declaration = await readDeclaration(db, loaded);
  if (!declaration) return undefined;
  const { state, adopted } = loaded;
  const { language, secretWord } = state.data;
  const texts = adopted.configured.texts(language);
  return receiptSheet({
    language,
    sender: senderOf(paper.office, paper.marking),
    reference: state.reference,
    service: texts("service.title") ?? state.packageId,
    receivedAt: state.receivedAt,
    ...(paper.withSecretWord && { secretWord }),
    pages: declaration.shown.map(({ title, entries }) => ({
      title,
      answers: entries.map(({ label, value }) => ({ label, value: asText(value) })),
    })),
  });
}
