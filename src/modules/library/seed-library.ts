import { Temporal } from "#platform/clock";
import type { Databases } from "#platform/db";
import type { AdoptionsFile } from "./adoption.ts";
import { hashOf } from "./canonical-form.ts";
import { adoptionProblems } from "./check-adoption.ts";
import { type CompiledPackage, compilePackage } from "./compile-package.ts";
import type { PackageContent } from "./package-content.ts";
import { hasVersion, insertAdoption, insertVersion, newestVersions } from "./queries.ts";
import { LibraryRefused } from "./read-library-files.ts";

export type LibrarySeed = {
  packages: ReadonlyMap<string, PackageContent>;
  adoptions: readonly AdoptionsFile[];
  /** Unchanging id of an authority by its slug. */
  authorityId: (slug: string) => string | undefined;
};

type Shell = { databases: Pick<Databases, "region" | "forAuthority">; now: Temporal.Instant };

async function compileOrThrow(name: string, content: PackageContent): Promise<CompiledPackage> {
  const compilation = await compilePackage(content);
  if (compilation.kind === "compiled") return compilation.package;
  throw new LibraryRefused(name, compilation.problems);
}

function idOrThrow(slug: string, { authorityId }: LibrarySeed, where: string): string {
  const id = authorityId(slug);
  if (id !== undefined) return id;
  throw new LibraryRefused(where, [
    { file: where, element: slug, problem: "Diese Behörde gibt es nicht." },
  ]);
}

/** A version whose hash is known was checked when it came. */
async function seedVersions(
  seed: LibrarySeed,
  { databases: { region }, now }: Shell,
): Promise<void> {
  for (const [name, content] of seed.packages) {
    const hash = hashOf(content);
    if (await hasVersion(region, hash)) continue;
    const { id, service } = await compileOrThrow(name, content);
    const authorId = idOrThrow(service.author, seed, `${name}/service.json`);
    await insertVersion(region, { packageId: id, hash, content, authorId, publishedAt: now });
  }
}

type Newest = ReadonlyMap<string, { hash: string }>;

async function seedTown(file: AdoptionsFile, seed: LibrarySeed, shell: Shell & { newest: Newest }) {
  const where = `adoptions/${file.authority}.json`;
  const db = shell.databases.forAuthority(idOrThrow(file.authority, seed, where));
  for (const adoption of file.adoptions) {
    const refuse = (problems: readonly { element: string; problem: string }[]) => {
      throw new LibraryRefused(
        where,
        problems.map((one) => ({ file: adoption.package, ...one })),
      );
    };
    const content = seed.packages.get(adoption.package);
    const base = shell.newest.get(adoption.package);
    if (!content || !base)
      return refuse([{ element: adoption.package, problem: "Diese Leistung gibt es nicht." }]);
    const problems = adoptionProblems(await compileOrThrow(adoption.package, content), adoption);
    if (problems.length > 0) return refuse(problems);
    const { parameters, roleSlots, state } = adoption;
    const given = { parameters, roleSlots, state, since: Temporal.PlainDate.from(adoption.since) };
    const first = { packageId: adoption.package, revision: 1, baseHash: base.hash, overlay: {} };
    await insertAdoption(db, { ...first, ...given }, shell.now);
  }
}

/**
 * Takes over the files that come with the software: a package whose content is new becomes the next
 * version, an adoption is recorded where the town has none of that package. What the database has
 * is never changed. Throws LibraryRefused for files that cannot be used.
 */
export async function seedLibrary(seed: LibrarySeed, shell: Shell): Promise<void> {
  await seedVersions(seed, shell);
  const versions = await newestVersions(shell.databases.region);
  const newest = new Map(versions.map((version) => [version.packageId, version]));
  for (const file of seed.adoptions) await seedTown(file, seed, { ...shell, newest });
}
