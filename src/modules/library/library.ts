import type { AuthorityDb, RegionDb } from "#platform/db";
import { AppError } from "#platform/errors";
import type { AdoptedPackage, Adoption, PublicOffer } from "./adoption.ts";
import { hashOf } from "./canonical-form.ts";
import { type CompiledPackage, compilePackage } from "./compile-package.ts";
import { configurePackage } from "./configured-package.ts";
import { listOffers, loadAdoption, loadContent } from "./queries.ts";

export type Library = {
  /** A version by its hash. Throws AppError `not-found`, or `internal` when the stored content was changed. */
  version: (hash: string) => Promise<CompiledPackage>;
  /**
   * A package as it runs in the town of the handle, or as it did in a revision that a draft or a
   * case began with. undefined: the town does not have it.
   */
  adopted: (
    db: AuthorityDb,
    packageId: string,
    revision?: number,
  ) => Promise<AdoptedPackage | undefined>;
  /** What is online where, over all towns. */
  offers: () => Promise<PublicOffer[]>;
};

async function compileStored(db: RegionDb, hash: string): Promise<CompiledPackage> {
  const content = await loadContent(db, hash);
  if (!content) throw new AppError("not-found", { detail: `no package version ${hash}` });
  if (hashOf(content) !== hash)
    throw new AppError("internal", { detail: `package version ${hash} is not what was published` });
  const compilation = await compilePackage(content);
  if (compilation.kind === "compiled") return compilation.package;
  const [first] = compilation.problems;
  throw new AppError("internal", {
    detail: `package version ${hash} does not run any more: ${first?.file} ${first?.element}: ${first?.problem}`,
  });
}

/** Remembers what is immutable; a failure is not remembered. */
function remembering<V>(make: (key: string) => Promise<V>): (key: string) => Promise<V> {
  const known = new Map<string, Promise<V>>();
  return (key) => {
    const made = known.get(key) ?? make(key);
    known.set(key, made);
    made.catch(() => known.delete(key));
    return made;
  };
}

/**
 * The library over the database. A version is compiled once and a revision of an adoption laid over
 * it once; after that a request reads one row and looks everything else up.
 */
export function createLibrary(region: RegionDb): Library {
  const version = remembering((hash) => compileStored(region, hash));
  const laidOver = new Map<string, AdoptedPackage>();

  async function layOver(key: string, adoption: Adoption): Promise<AdoptedPackage> {
    const { parameters, overlay: _, ...rest } = adoption;
    const { configured } = configurePackage(await version(adoption.baseHash), parameters);
    const adopted = { ...rest, configured };
    laidOver.set(key, adopted);
    return adopted;
  }

  return {
    version,
    adopted: async (db, packageId, revision) => {
      const keyOf = (number: number) => `${db.authorityId} ${packageId} ${number}`;
      const known = revision === undefined ? undefined : laidOver.get(keyOf(revision));
      if (known) return known;
      const adoption = await loadAdoption(db, packageId, revision);
      if (!adoption) return undefined;
      const key = keyOf(adoption.revision);
      return laidOver.get(key) ?? layOver(key, adoption);
    },
    offers: () => listOffers(region),
  };
}
