import { sha256 } from "#platform/crypto";
import type { AuthorityDb, RegionDb } from "#platform/db";
import { AppError } from "#platform/errors";
import type { AdoptedPackage, Adoption, PublicOffer } from "./adoption.ts";
import { hashOf } from "./canonical-form.ts";
import {
  type CompiledPackage,
  compilePackage,
  type PackageCompilation,
} from "./compile-package.ts";
import { configurePackage } from "./configured-package.ts";
import type { PackageContent } from "./package-content.ts";
import { offersOfTown, offersRecordedBehind, type RecordedOffer } from "./offer-queries.ts";
import { loadAdoption, loadContent } from "./queries.ts";
import type { Overlay } from "./tree/diff/overlay.ts";
import { compileVariant } from "./variant.ts";

export type Library = {
  /** What was published under a hash. Throws AppError `not-found`, or `internal` when it was changed. */
  content: (hash: string) => Promise<PackageContent>;
  /** A version by its hash. Throws AppError `not-found`, or `internal` when the stored content was changed. */
  version: (hash: string) => Promise<CompiledPackage>;
  /**
   * A version with a town's own changes, ready to run, or why it does not. The last ones are
   * remembered, because whoever works on a draft asks again and again.
   */
  variant: (baseHash: string, overlay: Overlay) => Promise<PackageCompilation>;
  /**
   * A package as it runs in the town of the handle, or as it did in a revision that a draft or a
   * case began with. undefined: the town does not have it.
   */
  adopted: (
    db: AuthorityDb,
    packageId: string,
    revision?: number,
  ) => Promise<AdoptedPackage | undefined>;
  /** What is online in the town of the handle. */
  offersOf: (db: AuthorityDb) => Promise<PublicOffer[]>;
  /** What towns made public, or took back, behind a position: the oldest first. */
  offersBehind: (position: number, limit: number) => Promise<RecordedOffer[]>;
};

async function contentOf(db: RegionDb, hash: string): Promise<PackageContent> {
  const content = await loadContent(db, hash);
  if (!content) throw new AppError("not-found", { detail: `no package version ${hash}` });
  if (hashOf(content) !== hash)
    throw new AppError("internal", { detail: `package version ${hash} is not what was published` });
  return content;
}

function compiledOrThrow(compilation: PackageCompilation, what: string): CompiledPackage {
  if (compilation.kind === "compiled") return compilation.package;
  const [first] = compilation.problems;
  throw new AppError("internal", {
    detail: `${what} does not run any more: ${first?.file} ${first?.element}: ${first?.problem}`,
  });
}

const compileStored = async (db: RegionDb, hash: string): Promise<CompiledPackage> =>
  compiledOrThrow(await compilePackage(await contentOf(db, hash)), `package version ${hash}`);

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

const MOST_VARIANTS = 40;

/** Forgets the one that was not asked for longest, and failures. */
function rememberingLast<V>(known: Map<string, Promise<V>>, key: string, make: () => Promise<V>) {
  const made = known.get(key) ?? make();
  known.delete(key);
  known.set(key, made);
  made.catch(() => known.delete(key));
  const [oldest] = known.keys();
  if (known.size > MOST_VARIANTS && oldest !== undefined) known.delete(oldest);
  return made;
}

/**
 * The library over the database. A version is compiled once and a revision of an adoption laid over
 * it once; after that a request reads one row and looks everything else up.
 */
export function createLibrary(region: RegionDb): Library {
  const version = remembering((hash) => compileStored(region, hash));
  const laidOver = new Map<string, AdoptedPackage>();

  const variants = new Map<string, Promise<PackageCompilation>>();

  async function variant(baseHash: string, overlay: Overlay): Promise<PackageCompilation> {
    if (overlay.changes.length === 0) return { kind: "compiled", package: await version(baseHash) };
    const key = `${baseHash} ${sha256(JSON.stringify(overlay)).toString("hex")}`;
    return rememberingLast(variants, key, async () =>
      compileVariant(await contentOf(region, baseHash), overlay),
    );
  }

  async function layOver(key: string, adoption: Adoption): Promise<AdoptedPackage> {
    const { parameters, overlay, decisions: _, ...rest } = adoption;
    const what = `the variant of ${adoption.packageId} over ${adoption.baseHash}`;
    const compiled = compiledOrThrow(await variant(adoption.baseHash, overlay), what);
    const { configured } = configurePackage(compiled, parameters);
    const adopted = { ...rest, configured };
    laidOver.set(key, adopted);
    return adopted;
  }

  return {
    content: (hash) => contentOf(region, hash),
    version,
    variant,
    adopted: async (db, packageId, revision) => {
      const keyOf = (number: number) => `${db.authorityId} ${packageId} ${number}`;
      const known = revision === undefined ? undefined : laidOver.get(keyOf(revision));
      if (known) return known;
      const adoption = await loadAdoption(db, packageId, revision);
      if (!adoption) return undefined;
      const key = keyOf(adoption.revision);
      return laidOver.get(key) ?? layOver(key, adoption);
    },
    offersOf: offersOfTown,
    offersBehind: (position, limit) => offersRecordedBehind(region, position, limit),
  };
}
