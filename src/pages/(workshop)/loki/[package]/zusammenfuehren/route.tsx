import { type Conflict, type Decision, describe } from "#library";
import { redirect, type Reply } from "#platform/http";
import { decide, type DraftMerge, finishMerge, mergeOf, reopen } from "#workshop";
import type { Dependencies } from "../../../../dependencies.ts";
import { formText, formTexts } from "../../../../form-text.ts";
import type { Route } from "../../../../route-definition.ts";
import type { FormBody, Visit } from "../../../../visit.ts";
import { inWords } from "../../package-words.ts";
import type { EntryProblem } from "../../settings/entered-settings.ts";
import { lokiDesk, packagePath } from "../../workshop-desk.ts";
import { draftAtHand, type PackageWithDraft } from "../package-at-hand.ts";
import { newName, readNew, writable } from "./question-form.tsx";
import { otherTown, showMerge } from "./show-merge.tsx";
import { mergeTexts as texts } from "./texts.ts";

type Answer = { decision: Decision } | { problems: EntryProblem[] };

/** The same edition as the page showed. */
const asSeen = (hand: PackageWithDraft) => ({
  ...hand.draft,
  edition: Number(formText(hand.desk.visit.form, "stand")),
});

const acting = ({ desk }: PackageWithDraft) => ({ staffId: desk.who.id, now: desk.visit.now });

function answerIn(form: FormBody, conflict: Conflict): Answer {
  const choice = conflict.choices.find((one) => one === formText(form, "antwort"));
  const reason = formText(form, "grund").trim();
  const entries = writable(conflict).map((one) => ({
    property: one.property,
    value: readNew(one, formText(form, newName(one.property)).trim()),
  }));
  const unreadable = choice === "new" ? entries.filter(({ value }) => value === undefined) : [];
  const problems = [
    ...(choice ? [] : [{ name: "antwort", message: texts.missing }]),
    ...unreadable.map(({ property }) => ({ name: newName(property), message: texts.missingNew })),
    ...(reason === "" ? [{ name: "grund", message: texts.missingReason }] : []),
  ];
  if (!choice || problems.length > 0) return { problems };
  if (choice !== "new") return { decision: { choice, reason } };
  const values = Object.fromEntries(entries.map(({ property, value }) => [property, value ?? ""]));
  return { decision: { choice, values, reason } };
}

const again = ({ packageId }: PackageWithDraft): Reply =>
  redirect(packagePath(packageId, "/zusammenfuehren"));

async function answer(hand: PackageWithDraft, merge: DraftMerge): Promise<Reply> {
  const { desk } = hand;
  const { form } = desk.visit;
  const key = formText(form, "frage");
  const conflict = merge.merged.merge.conflicts.find((one) => one.key === key);
  if (!conflict) return again(hand);
  const given = answerIn(form, conflict);
  if ("problems" in given) return showMerge(hand, { typed: form, problems: given.problems });
  const question = describe(conflict, "de", { theirs: otherTown(hand, merge) });
  const { decision } = given;
  const saved = await decide(desk.db, asSeen(hand), { ...acting(hand), key, decision, question });
  return saved ? again(hand) : showMerge(hand, { typed: form, note: texts.outdated });
}

async function finish(hand: PackageWithDraft, merge: DraftMerge): Promise<Reply> {
  const { desk, packageId } = hand;
  const { form } = desk.visit;
  const taken = formTexts(form, "nehmen").map(Number);
  const { automatic } = merge.merged.merge;
  const groups = inWords(automatic);
  const offered = groups.flatMap(({ changes, sentences }) =>
    changes.map((change, index) => ({
      place: automatic.indexOf(change),
      sentence: sentences[index] ?? "",
    })),
  );
  const left = offered.filter(({ place }) => !taken.includes(place));
  const reason = formText(form, "grund").trim();
  if (left.length > 0 && reason === "")
    return showMerge(hand, {
      taken,
      problems: [{ name: "grund", message: texts.missingReason }],
    });
  const result = await finishMerge(desk.house, desk.db, {
    ...acting(hand),
    draft: asSeen(hand),
    declined: left.map(({ place }) => place),
    sentences: left.map(({ sentence }) => sentence),
    reason,
  });
  if (result.kind === "finished") return redirect(packagePath(packageId, "/entwurf"));
  if (result.kind === "open") return again(hand);
  const note = result.kind === "forbidden" ? texts.forbidden : texts.outdated;
  return showMerge(hand, { taken, note });
}

async function act(visit: Visit, house: Dependencies): Promise<Reply> {
  const hand = await draftAtHand(lokiDesk(visit, house));
  const { desk, draft, packageId } = hand;
  const merge = await mergeOf(house, desk.db, draft);
  if (!merge) return redirect(packagePath(packageId, "/entwurf"));
  const action = formText(visit.form, "_aktion");
  if (action === "finish") return finish(hand, merge);
  if (action === "decide") return answer(hand, merge);
  await reopen(desk.db, draft, { ...acting(hand), key: formText(visit.form, "frage") });
  return again(hand);
}

export const route = {
  audience: "staff",
  portals: "local",
  GET: async (visit, house) => showMerge(await draftAtHand(lokiDesk(visit, house)), {}),
  POST: act,
} satisfies Route;
