import { listAdoptions, listVersions, type TownAdoption, type VersionEntry } from "#library";
import {
  type AdoptionDraft,
  type Conformity,
  conformityOf,
  linesOf,
  listDrafts,
  listWithdrawals,
  newestOf,
  numberInLine,
} from "#workshop";
import { changesInWords, titleOf } from "./package-words.ts";
import { type LibraryDesk, townName } from "./workshop-desk.ts";

/** A town that runs a package. */
export type User = {
  townId: string;
  town: string;
  state: TownAdoption["state"];
  conformity: Conformity;
  /** Whose version it is, and the how manieth. */
  author: string;
  version: number;
  isHere: boolean;
};

/** One line of a package: who keeps it up, and its newest version. */
export type LineShown = {
  hash: string;
  author: string;
  authorId: string;
  version: number;
  withdrawn: string | undefined;
};

export type LibraryCard = {
  packageId: string;
  title: string;
  lines: readonly LineShown[];
  users: readonly User[];
  here: User | undefined;
  draft: AdoptionDraft | undefined;
  /** What the newest version of the own line has that the town has not, in words. */
  news: readonly string[];
  newest: LineShown | undefined;
};

type Shelf = {
  versions: readonly VersionEntry[];
  adoptions: readonly TownAdoption[];
  withdrawals: Awaited<ReturnType<typeof listWithdrawals>>;
  drafts: readonly AdoptionDraft[];
};

async function shelfOf({ house, town }: LibraryDesk): Promise<Shelf> {
  const { region } = house.databases;
  const [versions, adoptions, withdrawals, drafts] = await Promise.all([
    listVersions(region),
    listAdoptions(region),
    listWithdrawals(region),
    town ? listDrafts(house.databases.forAuthority(town.id)) : [],
  ]);
  return { versions, adoptions, withdrawals, drafts };
}

function usersOf(desk: LibraryDesk, { versions, adoptions }: Shelf, packageId: string): User[] {
  return adoptions
    .filter((one) => one.packageId === packageId && one.state !== "withdrawn")
    .flatMap((adoption): User[] => {
      const base = versions.find(({ hash }) => hash === adoption.baseHash);
      if (!base) return [];
      return [
        {
          townId: adoption.authorityId,
          town: townName(desk, adoption.authorityId),
          state: adoption.state,
          conformity: conformityOf(adoption, base),
          author: townName(desk, base.authorId),
          version: numberInLine(versions, base),
          isHere: adoption.authorityId === desk.town?.id,
        },
      ];
    });
}

function lineShown(desk: LibraryDesk, shelf: Shelf, version: VersionEntry): LineShown {
  const { packageId, authorId, hash } = version;
  return {
    hash,
    authorId,
    author: townName(desk, authorId),
    version: numberInLine(shelf.versions, version),
    withdrawn: shelf.withdrawals.find(
      (line) => line.packageId === packageId && line.authorId === authorId,
    )?.reason,
  };
}

async function newsOf({ house, town }: LibraryDesk, shelf: Shelf, packageId: string) {
  const own = shelf.adoptions.find(
    (one) => one.packageId === packageId && one.authorityId === town?.id,
  );
  const base = own && shelf.versions.find(({ hash }) => hash === own.baseHash);
  const newest = base && newestOf(shelf.versions, base);
  if (!base || !newest || newest.hash === base.hash) return { news: [], newest: undefined };
  const { content } = house.library;
  const groups = await changesInWords(await content(base.hash), await content(newest.hash));
  return { news: groups.flatMap(({ sentences }) => sentences), newest };
}

/** Everything about the packages of the region that a card shows. */
export async function libraryCards(desk: LibraryDesk): Promise<LibraryCard[]> {
  const shelf = await shelfOf(desk);
  const ids = [...new Set(shelf.versions.map(({ packageId }) => packageId))];
  return Promise.all(
    ids.map(async (packageId): Promise<LibraryCard> => {
      const lines = linesOf(shelf.versions, packageId);
      const users = usersOf(desk, shelf, packageId);
      const { news, newest } = await newsOf(desk, shelf, packageId);
      return {
        packageId,
        title: await titleOf(desk.house, lines[0]?.hash ?? ""),
        lines: lines.map((version) => lineShown(desk, shelf, version)),
        users,
        here: users.find(({ isHere }) => isHere),
        draft: shelf.drafts.find((draft) => draft.packageId === packageId),
        news,
        newest: newest && lineShown(desk, shelf, newest),
      };
    }),
  );
}
