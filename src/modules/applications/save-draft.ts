import type { Answers } from "#forms";
import type { Temporal } from "#platform/clock";
import type { AuthorityDb } from "#platform/db";
import { AppError } from "#platform/errors";
import type { Language } from "#platform/i18n";
import { type Draft, type DraftKeeper, keepRecent, sealDraft } from "./draft.ts";
import { saveUnchanged } from "./offered-draft-queries.ts";
import { type SavedAnswers, saveDraftRow } from "./queries.ts";

type Saving = { answers: Answers; language: Language; now: Temporal.Instant };

/** What is written of a draft. */
const rowOf = (draft: Draft, { answers, language, now }: Saving): SavedAnswers => ({
  sealedAnswers: sealDraft(draft, { answers, prefill: draft.prefill }),
  ...{ language, now },
});

type Saved = Saving & { draft: Draft; version: string };

/** The draft as it is now. */
function keepSaved(keeper: DraftKeeper, { draft, version, answers, language, now }: Saved): void {
  const fresh = { version, answers, language, updatedAt: now, questionsChanged: false };
  keepRecent(keeper, { ...draft, ...fresh }, now);
}

/** Keeps the answers. Throws AppError `gone` when the draft was sent or discarded meanwhile. */
export async function saveDraft(
  keeper: DraftKeeper,
  db: AuthorityDb,
  { draft, ...saving }: Saving & { draft: Draft },
): Promise<void> {
  const version = await saveDraftRow(db, draft.id, rowOf(draft, saving));
  if (version === undefined) throw new AppError("gone", { detail: `draft ${draft.id} is gone` });
  keepSaved(keeper, { draft, version, ...saving });
}

/**
 * Keeps the answers of a draft that was not read before. False: it is another one by now, or not
 * open to whoever asks any more, and nothing was written.
 */
export async function saveRecentDraft(
  keeper: DraftKeeper,
  db: AuthorityDb,
  { draft, ...saving }: Saving & { draft: Draft },
): Promise<boolean> {
  const version = await saveUnchanged(db, draft, rowOf(draft, saving));
  if (version === undefined) return false;
  keepSaved(keeper, { draft, version, ...saving });
  return true;
}
