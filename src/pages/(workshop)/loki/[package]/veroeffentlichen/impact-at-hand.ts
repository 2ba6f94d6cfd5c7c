import {
  countFates,
  countMatters,
  type Fate,
  type FateCount,
  FATES,
  type Finding,
  listFindings,
  listPublications,
  type Publication,
  targetPackage,
} from "#publications";
import type { PackageAtHand } from "../package-at-hand.ts";
import { type Naming, namingBy } from "./finding-words.ts";

/** So many of a kind are listed; all are counted. */
const MOST_LISTED = 20;

/** What the last look at drafts and cases said. */
export type Impact = {
  publication: Publication;
  counts: readonly FateCount[];
  listed: ReadonlyMap<Fate, readonly Finding[]>;
  naming: Naming;
};

/** The newest publication of the package and what it means for what runs. */
export async function impactAtHand(hand: PackageAtHand): Promise<Impact | undefined> {
  const { desk, packageId } = hand;
  const { db, house } = desk;
  const [publication] = await listPublications(db, packageId, 1);
  if (!publication) return undefined;
  const { id: publicationId } = publication;
  const lists = await Promise.all(
    FATES.filter((fate) => fate !== "unaffected").map(async (fate) => {
      const findings = await listFindings(db, { publicationId, fate, limit: MOST_LISTED });
      return [fate, findings] as const;
    }),
  );
  return {
    publication,
    counts: await countFates(db, publicationId),
    listed: new Map(lists),
    naming: namingBy([
      await targetPackage(house, db, publication),
      await house.library.adopted(db, packageId),
    ]),
  };
}

/** How many drafts and cases there are that a new revision may concern. */
export const runningMatters = ({ desk, packageId }: PackageAtHand): Promise<number> =>
  countMatters(desk.db, { packageId, revision: 0, now: desk.visit.now });
