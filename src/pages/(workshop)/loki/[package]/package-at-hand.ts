import {
  type Adoption,
  listAdoptions,
  listVersions,
  loadAdoption,
  type TownAdoption,
  type VersionEntry,
} from "#library";
import { AppError } from "#platform/errors";
import { type AdoptionDraft, linesOf, loadDraft, newerVersion, numberInLine } from "#workshop";
import { titleOf } from "../package-words.ts";
import { workshopTexts as texts } from "../texts.ts";
import { type LibraryDesk, type LokiDesk, packagePath, townName } from "../workshop-desk.ts";

/** A package of the library in front of a Loki. */
export type PackageAtHand = {
  desk: LokiDesk;
  packageId: string;
  title: string;
  versions: readonly VersionEntry[];
  /** Every town that has it, as it applies there. */
  adoptions: readonly TownAdoption[];
  /** What applies in the own town. */
  running: Adoption | undefined;
  draft: AdoptionDraft | undefined;
  /** A newer version of what the town builds on. */
  newer: VersionEntry | undefined;
};

/** The package of the URL. Throws AppError `not-found`. */
export async function packageAtHand(desk: LokiDesk): Promise<PackageAtHand> {
  const { house, db, visit } = desk;
  const packageId = visit.params["package"] ?? "";
  const { region } = house.databases;
  const versions = await listVersions(region, packageId);
  const [first] = linesOf(versions, packageId);
  if (!first) throw new AppError("not-found");
  const [adoptions, running, draft] = await Promise.all([
    listAdoptions(region, packageId),
    loadAdoption(db, packageId),
    loadDraft(db, packageId),
  ]);
  const newer = running && (await newerVersion(house, running));
  const title = await titleOf(house, draft?.baseHash ?? running?.baseHash ?? first.hash);
  return { desk, packageId, title, versions, adoptions, running, draft, newer };
}

export type PackageWithDraft = PackageAtHand & { draft: AdoptionDraft };

/** The draft of the package of the URL. Throws AppError `not-found` when there is none. */
export async function draftAtHand(desk: LokiDesk): Promise<PackageWithDraft> {
  const hand = await packageAtHand(desk);
  if (!hand.draft) throw new AppError("not-found");
  return { ...hand, draft: hand.draft };
}

export const versionOf = (
  { versions }: Pick<PackageAtHand, "versions">,
  hash: string,
): VersionEntry | undefined => versions.find((version) => version.hash === hash);

/** "Fassung 2 von Waltrop" */
export function nameOfVersion(
  hand: Pick<PackageAtHand, "versions"> & { desk: LibraryDesk },
  hash: string,
): string {
  const version = versionOf(hand, hash);
  if (!version) return "–";
  const author = townName(hand.desk, version.authorId);
  return texts.version
    .replace("{version}", String(numberInLine(hand.versions, version)))
    .replace("{author}", author);
}

/** The way back for every page of a package. */
export const crumbsOf = ({ packageId, title }: PackageAtHand) => [
  { href: "/loki", text: texts.title },
  { href: packagePath(packageId), text: title },
];
