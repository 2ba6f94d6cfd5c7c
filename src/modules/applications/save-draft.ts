import type { Answers } from "#forms";
import type { Temporal } from "#platform/clock";
import type { AuthorityDb } from "#platform/db";
import { AppError } from "#platform/errors";
import type { Language } from "#platform/i18n";
import { type Draft, type DraftKeeper, keepRecent, knownOf, sealDraft } from "./draft.ts";
import { saveUnchanged } from "./offered-draft-queries.ts";
import { saveDraftRow } from "./queries.ts";
import type { Recent } from "./recent-drafts.ts";

type Saving = { answers: Answers; language: Language; now: Temporal.Instant };

/** The draft as it is after saving, and what is written for it. */
function saved(draft: Draft, { answers, language, now }: Saving) {
  const value: Draft = { ...draft, answers, language, updatedAt: now, questionsChanged: false };
  return { value, row: { sealedAnswers: sealDraft(draft, value), language, now } };
}

/** Keeps the answers. Throws AppError `gone` when the draft was sent or discarded meanwhile. */
export async function saveDraft(
  keeper: DraftKeeper,
  db: AuthorityDb,
  { draft, ...saving }: Saving & { draft: Draft },
): Promise<void> {
  const { value, row } = saved(draft, saving);
  const version = await saveDraftRow(db, draft.id, row);
  if (version === undefined) throw new AppError("gone", { detail: `draft ${draft.id} is gone` });
  keepRecent(keeper, { value, version }, saving.now);
}

/**
 * Keeps the answers of a draft that was not read before. False: it is another one by now, or not
 * open to whoever asks any more, and nothing was written.
 */
export async function saveRecentDraft(
  keeper: DraftKeeper,
  db: AuthorityDb,
  { recent, ...saving }: Saving & { recent: Recent<Draft> },
): Promise<boolean> {
  const { value, row } = saved(recent.value, saving);
  const version = await saveUnchanged(db, knownOf(recent), row);
  if (version === undefined) return false;
  keepRecent(keeper, { value, version }, saving.now);
  return true;
}
