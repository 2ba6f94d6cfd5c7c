import { html, redirect, type Reply } from "#platform/http";
import { fill } from "#platform/i18n";
import { Alert } from "#ui";
import { type DraftMerge, mergeOf } from "#workshop";
import { showPage } from "../../../../show-page.tsx";
import type { FormBody } from "../../../../visit.ts";
import type { EntryProblem } from "../../settings/entered-settings.ts";
import { packagePath, townName } from "../../workshop-desk.ts";
import { crumbsOf, nameOfVersion, type PackageWithDraft, versionOf } from "../package-at-hand.ts";
import { FinishForm } from "./finish-form.tsx";
import { QuestionForm } from "./question-form.tsx";
import { sideView } from "./side-view.tsx";
import { mergeTexts as texts } from "./texts.ts";

export type MergeShown = {
  typed?: FormBody;
  problems?: readonly EntryProblem[];
  taken?: readonly number[];
  note?: string;
};

/** Whose version or offer is merged in, in a word. */
export function otherTown(hand: PackageWithDraft, { offer }: DraftMerge): string {
  const { merging } = hand.draft;
  const version = merging?.kind === "version" ? versionOf(hand, merging.hash) : undefined;
  return townName(hand.desk, offer?.fromId ?? version?.authorId ?? "");
}

const sourceOf = (hand: PackageWithDraft, who: string): string =>
  hand.draft.merging?.kind === "version" ? nameOfVersion(hand, hand.draft.merging.hash) : who;

async function questionOf(hand: PackageWithDraft, merge: DraftMerge, shown: MergeShown) {
  const { conflicts, settled, tree } = merge.merged.merge;
  const [conflict] = conflicts;
  if (!conflict) return undefined;
  const { now } = hand.desk.visit;
  const [mine, theirs] = [
    await sideView(conflict, tree, { content: merge.mine, now }),
    await sideView(conflict, tree, { content: merge.theirs, now }),
  ];
  return {
    conflict,
    number: settled.length + 1,
    total: settled.length + conflicts.length,
    who: otherTown(hand, merge),
    views: { mine, theirs },
    ...(shown.typed && { typed: shown.typed }),
    ...(shown.problems && { problems: shown.problems }),
  };
}

/** The merge of a draft: its first open question, or its end. */
export async function showMerge(hand: PackageWithDraft, shown: MergeShown): Promise<Reply> {
  const { desk, title, packageId } = hand;
  const merge = await mergeOf(desk.house, desk.db, hand.draft);
  if (!merge) return redirect(packagePath(packageId, "/entwurf"));
  const question = await questionOf(hand, merge, shown);
  const who = otherTown(hand, merge);
  const { merged } = merge;
  const heading = fill(texts.title, { title });
  const hasErrors = (shown.problems?.length ?? 0) > 0;
  const page = showPage(desk.visit, desk.house, {
    title: heading,
    crumbs: crumbsOf(hand),
    withoutSearch: true,
    hasErrors,
    children: (
      <div class="stack stack--wide stack--fill">
        <div class="stack">
          {shown.note && <Alert kind="warning" title={shown.note} live />}
          <h1>{heading}</h1>
          <p class="measure">{fill(texts.with, { from: sourceOf(hand, who) })}</p>
        </div>
        {question ? (
          <QuestionForm hand={hand} shown={question} />
        ) : (
          <FinishForm
            {...{ hand, who, merge: merged.merge, problems: merged.problems }}
            errors={shown.problems ?? []}
            taken={shown.taken}
          />
        )}
      </div>
    ),
  });
  return html(page, hasErrors ? 422 : 200);
}
