import { applyOverlay, describe, diff, type Edit, readTree } from "#library";
import { listStaff } from "#identity";
import { html, type Reply } from "#platform/http";
import { conformityOf, listLog, listOffersOf, listWithdrawals, stageOf } from "#workshop";
import { showPage } from "../../../show-page.tsx";
import { checkedDraft } from "../draft-check.ts";
import { changesInWords, inWords } from "../package-words.ts";
import { workshopTexts } from "../texts.ts";
import { crumbsOf, type PackageAtHand, versionOf } from "./package-at-hand.ts";
import { PackagePage } from "./package-page.tsx";

const LOG_LENGTH = 50;

/** Own changes in words, by their place in the overlay. */
async function ownChanges({ desk, running }: PackageAtHand): Promise<(string | undefined)[]> {
  if (!running || running.overlay.changes.length === 0) return [];
  const reading = await readTree(await desk.house.library.content(running.baseHash));
  if (reading.kind === "refused") return [];
  const changes = diff(reading.tree, applyOverlay(reading.tree, running.overlay));
  const shown = new Set(inWords(changes).flatMap((group) => group.changes.map(({ key }) => key)));
  const isSame = (one: Edit, other: Edit) =>
    one.key === other.key &&
    one.kind === other.kind &&
    ("property" in one ? one.property : "") === ("property" in other ? other.property : "");
  return running.overlay.changes.map((edit) => {
    const named = changes.find((one) => isSame(one, edit));
    return named && shown.has(edit.key) ? describe(named, "de") : undefined;
  });
}

async function newsOf({ desk, running, newer }: PackageAtHand): Promise<string[]> {
  if (!running || !newer) return [];
  const { content } = desk.house.library;
  const groups = await changesInWords(await content(running.baseHash), await content(newer.hash));
  return groups.flatMap(({ sentences }) => sentences);
}

async function stageIn(hand: PackageAtHand) {
  const { draft, running } = hand;
  const open = draft ? (await checkedDraft({ ...hand, draft })).open : [];
  const incomplete = open.some(({ point }) => point === "parameter" || point === "role");
  return stageOf({ draft, incomplete, running: running?.state });
}

/** The page of a package; after a mistake with what was wrong. */
export async function showPackage(
  hand: PackageAtHand,
  { note, problem }: { note?: string | undefined; problem?: string | undefined },
): Promise<Reply> {
  const { desk, packageId, running } = hand;
  const { region } = desk.house.databases;
  const [offers, log, staff, withdrawals, news, own, stage] = await Promise.all([
    listOffersOf(region, desk.town.id),
    listLog(desk.db, { packageId, limit: LOG_LENGTH }),
    listStaff(desk.db),
    listWithdrawals(region),
    newsOf(hand),
    ownChanges(hand),
    stageIn(hand),
  ]);
  const names = new Map(staff.map(({ id, name }) => [id, name]));
  const base = running && versionOf(hand, running.baseHash);
  const withdrawn = withdrawals.find(
    (line) => line.packageId === packageId && line.authorId === base?.authorId,
  )?.reason;
  const shown = {
    ...{ stage, news, own, log, note, problem, withdrawn },
    conformity: running && base && conformityOf({ ...running, authorityId: desk.town.id }, base),
    offers: offers.filter((offer) => offer.packageId === packageId),
    nameOf: (id: string | null) => (id === null ? workshopTexts.byItself : (names.get(id) ?? "–")),
  };
  const page = showPage(desk.visit, desk.house, {
    title: hand.title,
    crumbs: crumbsOf(hand).slice(0, 1),
    withoutSearch: true,
    hasErrors: problem !== undefined,
    children: <PackagePage hand={hand} shown={shown} />,
  });
  return html(page, problem === undefined ? 200 : 422);
}
