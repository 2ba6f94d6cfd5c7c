import { testDatabase } from "./database.ts";
import {
  createLibrary,
  type PackageContent,
  readAdoptionFiles,
  readPackageFolders,
  seedLibrary,
} from "#library";
import { Temporal } from "#platform/clock";

export const packageId = "hundesteuer-anmeldung";

/** The dog service as it is delivered. */
export const deliveredDog = (): PackageContent => readPackageFolders("library").get(packageId)!;

/** A library with the dog service alone, as some towns have it, and a clock that goes by minutes. */
export async function openDogService<Town extends string>(towns: readonly Town[]) {
  const idOf = (slug: string) =>
    `0190a000-0000-7000-8000-0000000000${10 + towns.findIndex((one) => one === slug)}`;
  const { databases } = await testDatabase();
  let minutes = 0;
  const now = () => Temporal.Instant.from("2026-11-22T09:00:00Z").add({ seconds: 60 * minutes++ });
  return {
    databases,
    house: { databases, library: createLibrary(databases.region) },
    idOf,
    dbOf: (town: Town) => databases.forAuthority(idOf(town)),
    now,
    seed: (content: PackageContent) => {
      const adoptions = readAdoptionFiles("regions/emscher-lippe/adoptions")
        .filter(({ authority }) => towns.some((town) => town === authority))
        .map((file) => ({
          ...file,
          adoptions: file.adoptions.filter((one) => one.package === packageId),
        }));
      return seedLibrary(
        { packages: new Map([[packageId, content]]), adoptions, authorityId: idOf },
        { databases, now: now() },
      );
    },
  };
}
