import { dayOf, startOfDay, Temporal } from "#platform/clock";
import { redirect, type Reply } from "#platform/http";
import { findPublication, planPublication, publish, type PublishResult } from "#publications";
import { publishDraft } from "#workshop";
import type { Dependencies } from "../../../../dependencies.ts";
import { formText } from "../../../../form-text.ts";
import type { Route } from "../../../../route-definition.ts";
import type { Visit } from "../../../../visit.ts";
import { lokiDesk, packagePath } from "../../workshop-desk.ts";
import { type PackageAtHand, packageAtHand } from "../package-at-hand.ts";
import { runningMatters } from "./impact-at-hand.ts";
import type { PublishEntry } from "./publish-form.tsx";
import { publishPage } from "./publish-page.tsx";
import { publishTexts as texts } from "./texts.ts";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function dayFrom(text: string): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    return undefined;
  }
}

/** The moment that was chosen; undefined: there is no such day ahead. */
function momentOf(
  { when, day }: PublishEntry,
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  if (when !== "tag") return now;
  const chosen = dayFrom(day ?? "");
  const isAhead = chosen && Temporal.PlainDate.compare(chosen, dayOf(now)) > 0;
  return isAhead ? startOfDay(chosen) : undefined;
}

const entryOf = ({ form }: Visit): PublishEntry => ({
  how: formText(form, "wie"),
  when: formText(form, "wann"),
  day: formText(form, "tag"),
  reason: formText(form, "grund").trim(),
});

type Choice = { state: "pilot" | "live"; entry: PublishEntry };

async function answer(hand: PackageAtHand, result: PublishResult): Promise<Reply> {
  if (result.kind === "outdated") return publishPage(hand, { note: texts.outdated });
  if (result.kind === "refused") return publishPage(hand);
  hand.desk.house.wakeWorker();
  return redirect(packagePath(hand.packageId, "?veroeffentlicht=1"));
}

/** Nothing runs yet, so there is nothing to look at first. */
async function publishFirst(hand: PackageAtHand, { state }: Choice): Promise<Reply> {
  const { desk, draft } = hand;
  if (!draft || (await runningMatters(hand)) > 0) return publishPage(hand);
  const { db, house, visit, who } = desk;
  const seen = { ...draft, edition: Number(formText(visit.form, "stand")) };
  const publishing = { draft: seen, state, staffId: who.id, mode: house.mode, now: visit.now };
  return answer(hand, await publishDraft(house, db, publishing));
}

async function publishWeighed(hand: PackageAtHand, id: string, choice: Choice): Promise<Reply> {
  const { db, house, visit, who } = hand.desk;
  const found = UUID.test(id) ? await findPublication(db, id) : undefined;
  if (found?.phase !== "weighed" || found.packageId !== hand.packageId)
    return publishPage(hand, { note: texts.outdated });
  const { entry, state } = choice;
  if (found.target.kind === "revision" && !entry.reason)
    return publishPage(hand, { entry: { ...entry, problems: { grund: texts.reasonMissing } } });
  const at = momentOf(entry, visit.now);
  if (!at) return publishPage(hand, { entry: { ...entry, problems: { tag: texts.chooseDay } } });
  const publication = { ...found, state, reason: entry.reason || null, staffId: who.id };
  if (at === visit.now)
    return answer(hand, await publish(house, db, { publication, now: visit.now }));
  await planPublication(db, publication, { at, now: visit.now });
  return redirect(packagePath(hand.packageId, "/veroeffentlichen"));
}

async function post(visit: Visit, house: Dependencies): Promise<Reply> {
  const hand = await packageAtHand(lokiDesk(visit, house));
  const entry = entryOf(visit);
  const { how: state } = entry;
  if (state !== "pilot" && state !== "live")
    return publishPage(hand, { entry: { ...entry, problems: { wie: texts.choose } } });
  const id = formText(visit.form, "pruefung");
  const choice = { state, entry } as const;
  return id === "" ? publishFirst(hand, choice) : publishWeighed(hand, id, choice);
}

export const route = {
  audience: "staff",
  portals: "local",
  GET: async (visit, house) => publishPage(await packageAtHand(lokiDesk(visit, house))),
  POST: post,
} satisfies Route;
