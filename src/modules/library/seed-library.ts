import { Temporal } from "#platform/clock";
import type { Databases } from "#platform/db";
import type { Adoption, AdoptionsFile } from "./adoption.ts";
import { hashOf } from "./canonical-form.ts";
import { adoptionProblems } from "./check-adoption.ts";
import { type CompiledPackage, compilePackage } from "./compile-package.ts";
import type { PackageContent } from "./package-content.ts";
import { hasVersion, insertAdoption, insertVersion, loadAdoption } from "./queries.ts";
import { LibraryRefused } from "./read-library-files.ts";

export type LibrarySeed = {
  packages: ReadonlyMap<string, PackageContent>;
  adoptions: readonly AdoptionsFile[];
  /** Unchanging id of an authority by its slug. */
  authorityId: (slug: string) => string | undefined;
};

type Shell = { databases: Pick<Databases, "region" | "forAuthority">; now: Temporal.Instant };

const refuse = (file: string, element: string, problem: string): never => {
  throw new LibraryRefused(file, [{ file, element, problem }]);
};

/** Compiles a package of the files once, and only when something in the database is missing. */
function compilerOf({ packages }: LibrarySeed) {
  const compiled = new Map<string, Promise<CompiledPackage>>();
  const compile = async (name: string, content: PackageContent): Promise<CompiledPackage> => {
    const compilation = await compilePackage(content);
    if (compilation.kind === "compiled") return compilation.package;
    throw new LibraryRefused(name, compilation.problems);
  };
  return async (name: string, file: string): Promise<CompiledPackage> => {
    const content = packages.get(name);
    if (!content) return refuse(file, name, "Diese Leistung gibt es nicht.");
    const known = compiled.get(name) ?? compile(name, content);
    compiled.set(name, known);
    return known;
  };
}

type Seeding = { seed: LibrarySeed; shell: Shell; compiled: ReturnType<typeof compilerOf> };

const authorityOf = (slug: string, file: string, { seed }: Seeding): string =>
  seed.authorityId(slug) ?? refuse(file, slug, "Diese Behörde gibt es nicht.");

/** A version whose hash is known was checked when it came. */
async function seedVersion(name: string, content: PackageContent, seeding: Seeding): Promise<void> {
  const { region } = seeding.shell.databases;
  const hash = hashOf(content);
  if (await hasVersion(region, hash)) return;
  const file = `${name}/service.json`;
  const { id, service } = await seeding.compiled(name, file);
  const authorId = authorityOf(service.author, file, seeding);
  const publishedAt = seeding.shell.now;
  const from = { authorId, baseHash: null, publishedAt };
  await insertVersion(region, { packageId: id, hash, content, ...from });
}

type AdoptionEntry = AdoptionsFile["adoptions"][number];

async function firstRevision(
  entry: AdoptionEntry,
  file: string,
  { compiled }: Seeding,
): Promise<Adoption> {
  const base = await compiled(entry.package, file);
  const problems = adoptionProblems(base, entry);
  if (problems.length > 0)
    throw new LibraryRefused(
      entry.package,
      problems.map((one) => ({ file, ...one })),
    );
  const { parameters, roleSlots, state } = entry;
  const since = Temporal.PlainDate.from(entry.since);
  const first = { packageId: base.id, revision: 1, baseHash: base.hash };
  const asItIs = { overlay: { changes: [] }, decisions: {} };
  return { ...first, ...asItIs, parameters, roleSlots, state, since };
}

async function seedTown({ authority, adoptions }: AdoptionsFile, seeding: Seeding): Promise<void> {
  const file = `adoptions/${authority}.json`;
  const { databases, now } = seeding.shell;
  const db = databases.forAuthority(authorityOf(authority, file, seeding));
  for (const entry of adoptions)
    if (!(await loadAdoption(db, entry.package, 1)))
      await insertAdoption(db, await firstRevision(entry, file, seeding), now);
}

/**
 * Takes over the files that come with the software: a package whose content is new becomes the next
 * version, an adoption is recorded where the town has none of that package. What the database has
 * is never changed. Throws LibraryRefused for files that cannot be used.
 */
export async function seedLibrary(seed: LibrarySeed, shell: Shell): Promise<void> {
  const seeding = { seed, shell, compiled: compilerOf(seed) };
  for (const [name, content] of seed.packages) await seedVersion(name, content, seeding);
  for (const file of seed.adoptions) await seedTown(file, seeding);
}
