import { applyOverlay, diff, readTree } from "#library";
import { html, redirect, type Reply } from "#platform/http";
import { fill } from "#platform/i18n";
import { saveDraft } from "#workshop";
import type { Dependencies } from "../../../../dependencies.ts";
import { postedEdition } from "../../../../posted-edition.ts";
import type { Route } from "../../../../route-definition.ts";
import { showPage } from "../../../../show-page.tsx";
import type { Visit } from "../../../../visit.ts";
import { checkedDraft } from "../../draft-check.ts";
import { inWords } from "../../package-words.ts";
import { enteredSettings } from "../../settings/entered-settings.ts";
import { lokiDesk, packagePath } from "../../workshop-desk.ts";
import { crumbsOf, draftAtHand, packageAtHand, type PackageWithDraft } from "../package-at-hand.ts";
import { DraftPage, type DraftShown } from "./draft-page.tsx";
import { draftTexts as texts } from "./texts.ts";

/** What the town changed itself, in words. */
async function ownChanges({ desk, draft }: PackageWithDraft) {
  if (draft.overlay.changes.length === 0) return [];
  const reading = await readTree(await desk.house.library.content(draft.baseHash));
  if (reading.kind === "refused") return [];
  return inWords(diff(reading.tree, applyOverlay(reading.tree, draft.overlay)));
}

async function show(hand: PackageWithDraft, shown: DraftShown): Promise<Reply> {
  const { desk, title, draft } = hand;
  const checked = await checkedDraft(hand);
  const compiled = checked.compiled ?? (await desk.house.library.version(draft.baseHash));
  const hasErrors = (shown.problems?.length ?? 0) > 0 || shown.note === "outdated";
  const own = await ownChanges(hand);
  const page = showPage(desk.visit, desk.house, {
    title: fill(texts.title, { title }),
    crumbs: crumbsOf(hand),
    withoutSearch: true,
    hasErrors,
    children: <DraftPage {...{ hand, checked, compiled, own, shown }} />,
  });
  return html(page, hasErrors ? 422 : 200);
}

async function get(visit: Visit, house: Dependencies): Promise<Reply> {
  const desk = lokiDesk(visit, house);
  const hand = await packageAtHand(desk);
  const { draft, packageId } = hand;
  if (!draft) return redirect(packagePath(packageId));
  return show({ ...hand, draft }, visit.query["gespeichert"] ? { note: "saved" } : {});
}

async function save(visit: Visit, house: Dependencies): Promise<Reply> {
  const hand = await draftAtHand(lokiDesk(visit, house));
  const { desk, draft, packageId } = hand;
  const { compiled } = await checkedDraft(hand);
  const { service } = compiled ?? (await house.library.version(draft.baseHash));
  const entered = enteredSettings(service, visit.form, {
    offices: house.catalogue.officesOf(desk.town).map(({ id }) => id),
    before: draft.parameters,
  });
  if (entered.problems.length > 0)
    return show(hand, { typed: visit.form, problems: entered.problems });
  const edition = postedEdition(visit.form);
  const { parameters, roleSlots } = entered;
  const next = { ...draft, edition, parameters, roleSlots };
  const saved = await saveDraft(desk.db, next, { staffId: desk.who.id, now: visit.now });
  if (!saved) return show(hand, { typed: visit.form, note: "outdated" });
  return redirect(packagePath(packageId, "/entwurf?gespeichert=1"));
}

export const route = {
  audience: "staff",
  portals: "local",
  GET: get,
  POST: save,
} satisfies Route;
