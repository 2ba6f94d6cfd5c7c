import { type LetterRendering, letterSheet } from "#notices";
import type { Temporal } from "#platform/clock";
import type { AuthorityDb } from "#platform/db";
import { newId } from "#platform/ids";
import type { PdfPress } from "#platform/pdf";
import { changeLetter, findDraftLetter, insertLetter } from "./letter-queries.ts";
import type { LoadedCase } from "./load-case.ts";
import type { OfficeCard } from "./office-card.ts";
import { openFrom, sealFor } from "./seals.ts";
import { envelopeOf, writeLetter } from "./write-letter.ts";

type Passages = Readonly<Record<string, string>>;
type Wanted = { letterId: string; office: OfficeCard; now: Temporal.Instant };

export type LetterPreview = {
  rendering: LetterRendering;
  /** Passages that may be rewritten, with the words they have now. */
  passages: readonly { id: string; text: string }[];
  /** The PDF as it would be sent. Undefined when the letter cannot be written yet. */
  print: (press: PdfPress, marking: string | undefined) => Promise<Buffer | undefined>;
};

async function keptPassages(
  db: AuthorityDb,
  { key }: LoadedCase,
  letterId: string,
): Promise<Passages> {
  const draft = await findDraftLetter(db, key.caseId, letterId);
  if (!draft?.sealed_passages) return {};
  return openFrom<Passages>(key, `passages ${draft.id}`, draft.sealed_passages);
}

/** A letter as it would be written now; undefined when the package has none of that name. */
export async function previewLetter(
  db: AuthorityDb,
  loaded: LoadedCase,
  { letterId, office, now }: Wanted,
): Promise<LetterPreview | undefined> {
  const letter = loaded.adopted.configured.package.letters.get(letterId);
  if (!letter) return undefined;
  const passages = await keptPassages(db, loaded, letterId);
  const rendering = writeLetter({ open: loaded, office, letter, passages, now });
  const parts = rendering.kind === "rendered" ? rendering.document.blocks : [];
  const rewritable = letter.blocks.filter(({ type }) => type === "passage").map(({ id }) => id);
  return {
    rendering,
    passages: parts.flatMap((part) =>
      rewritable.includes(part.id) && part.kind === "paragraph"
        ? [{ id: part.id, text: part.text }]
        : [],
    ),
    print: async (press, marking) =>
      rendering.kind === "rendered"
        ? press.press(
            letterSheet(rendering.document, envelopeOf({ open: loaded, office, now, marking })),
          )
        : undefined,
  };
}

/** Keeps what the case worker wrote in place of marked passages. */
export async function rewritePassages(
  db: AuthorityDb,
  { key, state, adopted }: LoadedCase,
  { letterId, passages, now }: { letterId: string; passages: Passages; now: Temporal.Instant },
): Promise<void> {
  const letter = adopted.configured.package.letters.get(letterId);
  if (!letter) return;
  const draft = await findDraftLetter(db, key.caseId, letterId);
  const id = draft?.id ?? newId();
  const sealed = sealFor(key, `passages ${id}`, passages);
  if (draft) return changeLetter(db, id, { sealed_passages: sealed });
  return insertLetter(db, {
    authority_id: key.authorityId,
    id,
    case_id: key.caseId,
    person_id: state.personId,
    letter_id: letterId,
    kind: letter.kind,
    state: "draft",
    sealed_passages: sealed,
    document_id: null,
    regime: null,
    created_at: now,
    provided_at: null,
    retrieved_at: null,
    posted_on: null,
    announced_on: null,
    remedy_until: null,
  });
}
