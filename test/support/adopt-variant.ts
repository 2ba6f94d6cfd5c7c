import {
  type AdoptionsFile,
  type Library,
  readAdoptionFiles,
  readPackageFolders,
  seedLibrary,
} from "#library";
import type { Region } from "#authorities";
import type { Clock } from "#platform/clock";
import type { Databases } from "#platform/db";

type House = { databases: Databases; library: Library; region: Region; clock: Clock };
type Variant = {
  packageId: string;
  /** The town that runs it from now on; it must not have it yet. */
  slug: string;
  /** The town whose parameters it takes over. */
  like: string;
  /** Replaces parts of `service.json`. */
  service: Readonly<Record<string, unknown>>;
};

/** Publishes a changed package and lets a town adopt it, as a start of the product would. */
export async function adoptVariant(house: House, variant: Variant): Promise<void> {
  const { packageId, slug, like } = variant;
  const content = readPackageFolders("library").get(packageId);
  const adoption = readAdoptionFiles("regions/emscher-lippe/adoptions")
    .find(({ authority }) => authority === like)
    ?.adoptions.find((one) => one.package === packageId);
  if (!content || !adoption) throw new Error(`${like} does not run ${packageId}`);
  const service = { ...(content.service as object), ...variant.service };
  const town: AdoptionsFile = { authority: slug, adoptions: [adoption] };
  await seedLibrary(
    {
      packages: new Map([[packageId, { ...content, service }]]),
      adoptions: [town],
      authorityId: (one) => house.region.bySlug(one)?.id,
    },
    { databases: house.databases, now: house.clock.now() },
  );
}
