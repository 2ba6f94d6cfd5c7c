import type { CompiledPackage } from "#library";
import { fill } from "#platform/i18n";
import { checkDraft, type DraftCheck, listRemarks, type OpenPoint, type Remark } from "#workshop";
import { AppError } from "#platform/errors";
import { problemWords } from "./[package]/entwurf/editor/problem-words.ts";
import { draftTexts } from "./[package]/entwurf/texts.ts";
import { type PackageWithDraft, versionOf } from "./[package]/package-at-hand.ts";
import { roleName, valueName } from "./settings/entered-settings.ts";
import { packagePath, roomPath } from "./workshop-desk.ts";

export type CheckedDraft = DraftCheck & { remarks: readonly Remark[] };

/** What stands against publishing a draft, and what was said about it. */
export async function checkedDraft(hand: PackageWithDraft): Promise<CheckedDraft> {
  const { desk, draft } = hand;
  const base = versionOf(hand, draft.baseHash);
  if (!base) throw new AppError("internal", { detail: `no version ${draft.baseHash}` });
  const remarks = await listRemarks(desk.db, draft);
  const { house, town } = desk;
  const checked = { draft, base, remarks, authorityId: town.id, mode: house.mode };
  return { ...(await checkDraft(house, checked)), remarks };
}

/** An open point in words, with where it can be closed. */
export type ShownPoint = { words: string; href: string };

const inputOf = (name: string): string => `#${name.replaceAll(".", "-")}`;

function placeOf(packageId: string, { point, element = "" }: OpenPoint): string {
  if (point === "merge") return packagePath(packageId, "/zusammenfuehren");
  if (point === "professional" || point === "technical") return roomPath(packageId);
  if (point === "package" || point === "unchangeable")
    return packagePath(packageId, `/entwurf/stelle?${new URLSearchParams({ element })}`);
  if (point === "role") return packagePath(packageId, `/entwurf${inputOf(roleName(element))}`);
  const input = point === "parameter" ? inputOf(valueName(element)) : "";
  return packagePath(packageId, `/entwurf${input}`);
}

const nameOf = (compiled: CompiledPackage | undefined, { point, element = "" }: OpenPoint) => {
  const key = point === "role" ? `role.${element}.label` : `parameter.${element}.label`;
  return compiled?.texts.de[key] ?? element;
};

/** Every open point as a sentence that leads to the gap. */
export const shownPoints = (
  packageId: string,
  { compiled, open }: Pick<DraftCheck, "compiled" | "open">,
): ShownPoint[] =>
  open.map((point) => ({
    words: fill(draftTexts.points[point.point], {
      name: nameOf(compiled, point),
      element: point.element ?? "",
      problem: problemWords(point.problem),
    }),
    href: placeOf(packageId, point),
  }));
