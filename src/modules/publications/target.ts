import { type AdoptedPackage, compileVariant, configurePackage } from "#library";
import { dayOf } from "#platform/clock";
import type { AuthorityDb } from "#platform/db";
import { type AdoptionDraft, loadDraft } from "#workshop";
import type { PublicationHouse } from "./house.ts";
import type { Publication } from "./publication.ts";

/** Revision of a package that is no revision yet. */
export const NOT_RECORDED = 0;

async function draftAsAdopted(
  { library }: PublicationHouse,
  { packageId, state, begunAt }: Publication,
  draft: AdoptionDraft,
): Promise<AdoptedPackage | undefined> {
  const { baseHash, overlay, parameters, roleSlots } = draft;
  const compilation = await compileVariant(await library.content(baseHash), overlay);
  if (compilation.kind === "refused") return undefined;
  return {
    ...{ packageId, baseHash, roleSlots, state },
    revision: NOT_RECORDED,
    since: dayOf(begunAt),
    configured: configurePackage(compilation.package, parameters).configured,
  };
}

type Compiled = { key: string; adopted: Promise<AdoptedPackage | undefined> };

/** The draft that was looked at last: compiling takes longer than a portion of its cases. */
const lastCompiled = new WeakMap<PublicationHouse["library"], Compiled>();

function compiledDraft(
  house: PublicationHouse,
  publication: Publication,
  draft: AdoptionDraft,
): Promise<AdoptedPackage | undefined> {
  const key = `${publication.id} ${draft.edition}`;
  const known = lastCompiled.get(house.library);
  if (known?.key === key) return known.adopted;
  const adopted = draftAsAdopted(house, publication, draft);
  lastCompiled.set(house.library, { key, adopted });
  adopted.catch(() => lastCompiled.delete(house.library));
  return adopted;
}

/** The package as it would run, or runs by now. undefined: the draft was changed or does not run. */
export async function targetPackage(
  house: PublicationHouse,
  db: AuthorityDb,
  publication: Publication,
): Promise<AdoptedPackage | undefined> {
  const { packageId, revision, target } = publication;
  if (revision !== null) return house.library.adopted(db, packageId, revision);
  if (target.kind === "recorded") return undefined;
  if (target.kind === "revision") return house.library.adopted(db, packageId, target.revision);
  const draft = await loadDraft(db, packageId);
  return draft?.edition === target.edition ? compiledDraft(house, publication, draft) : undefined;
}
