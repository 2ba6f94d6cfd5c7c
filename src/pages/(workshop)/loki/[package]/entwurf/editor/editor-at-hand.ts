import { type ElementKey, forbiddenChanges, type PackageProblem, type PackageTree } from "#library";
import { listStaff } from "#identity";
import { redirect, type Reply } from "#platform/http";
import {
  baseTree,
  isAuthor,
  listPastSteps,
  listPresent,
  notePresence,
  type PastSteps,
  type Presence,
  treeOfDraft,
  wouldDeviate,
} from "#workshop";
import type { Dependencies } from "../../../../../dependencies.ts";
import type { Visit } from "../../../../../visit.ts";
import { lokiDesk, packagePath, townName } from "../../../workshop-desk.ts";
import { packageAtHand, type PackageWithDraft, versionOf } from "../../package-at-hand.ts";
import type { EditorArea } from "./areas.tsx";
import { editorTexts as texts } from "./texts.ts";

/** A draft in front of somebody who edits it. */
export type Editor = PackageWithDraft & {
  area: EditorArea;
  /** The version that it builds on. */
  base: PackageTree;
  /** The draft as it is now. */
  tree: PackageTree;
  /** Others who have it open. */
  present: readonly Presence[];
  past: PastSteps;
  /** What does not fit together yet. */
  problems: readonly PackageProblem[];
  /** Editing makes the town leave the shared version, and nobody said why yet. */
  isDeparture: boolean;
  /** Who wrote the version that it builds on, in a word. */
  author: string;
  /** Whether the author declared it, or what it stands in, unchangeable for this town. */
  isFixed: (key: ElementKey) => boolean;
  nameOf: (staffId: string) => string;
};

function fixedIn(base: PackageTree): (key: ElementKey) => boolean {
  return (key) => forbiddenChanges(base, [{ kind: "changed", key, property: "" }]).length > 0;
}

/** The draft of the URL with what an editor of it shows; or the way to the package that has none. */
export async function editorAtHand(
  visit: Visit,
  house: Dependencies,
  area: EditorArea,
): Promise<Editor | Reply> {
  const desk = lokiDesk(visit, house);
  const hand = await packageAtHand(desk);
  const { draft, packageId } = hand;
  if (!draft) return redirect(packagePath(packageId));
  const { db, who } = desk;
  await notePresence(db, { packageId, staffId: who.id, place: area, seenAt: visit.now });
  const [present, past, staff] = [
    await listPresent(db, { packageId, now: visit.now }),
    await listPastSteps(db, packageId),
    await listStaff(db),
  ];
  const names = new Map(staff.map(({ id, name }) => [id, name]));
  const base = await baseTree(house, draft.baseHash);
  const variant = await house.library.variant(draft.baseHash, draft.overlay);
  return {
    ...{ ...hand, draft, area, base, past },
    tree: await treeOfDraft(house, draft),
    problems: variant.kind === "refused" ? variant.problems : [],
    present: present.filter(({ staffId }) => staffId !== who.id),
    isDeparture: await wouldDeviate(house, db, draft),
    author: townName(desk, versionOf(hand, draft.baseHash)?.authorId ?? ""),
    isFixed: (await isAuthor(house, db, draft)) ? () => false : fixedIn(base),
    nameOf: (id) => names.get(id) ?? texts.unknown,
  };
}

/** Whether there was no draft to edit. */
export const isReply = (editor: Editor | Reply): editor is Reply => !("tree" in editor);

/** Where a part of the draft is edited. */
export const editorPath = ({ packageId }: Pick<Editor, "packageId">, rest: string): string =>
  packagePath(packageId, `/entwurf/${rest}`);
