import type { Authority } from "#authorities";
import { type ActionOn, may, type PackageDraftThing, type StaffMember } from "#identity";
import { type CompiledPackage, type ConfiguredPackage, configurePackage } from "#library";
import type { AuthorityDb } from "#platform/db";
import { AppError } from "#platform/errors";
import { type AdoptionDraft, loadDraft } from "#workshop";
import type { Dependencies } from "../../../dependencies.ts";
import type { Visit } from "../../../visit.ts";

/** Somebody in the town hall with a draft they were asked to try. */
export type TrialDesk = {
  visit: Visit;
  house: Dependencies;
  who: StaffMember;
  town: Authority;
  db: AuthorityDb;
};

export type DraftAtDesk = TrialDesk & {
  draft: AdoptionDraft;
  title: string;
  /** The package as the draft has it; as its base is, when the draft does not run yet. */
  configured: ConfiguredPackage;
};

/** Throws AppError `forbidden` on the roof and for strangers. */
export function trialDesk(visit: Visit, house: Dependencies): TrialDesk {
  const { portal, staff } = visit;
  if (!staff || portal.kind === "roof") throw new AppError("forbidden");
  const { authority: town } = portal;
  return { visit, house, who: staff.staff, town, db: house.databases.forAuthority(town.id) };
}

export const draftThing = (authorityId: string, draft: AdoptionDraft) =>
  ({ kind: "package-draft", authorityId, invited: draft.invited }) satisfies PackageDraftThing;

/** Whether the person may do this with the draft; for buttons and for routes. */
export const mayWith = (
  { who, town }: TrialDesk,
  action: ActionOn["package-draft"],
  draft: AdoptionDraft,
): boolean => may(who, action, draftThing(town.id, draft));

async function compiledOf(house: Dependencies, draft: AdoptionDraft): Promise<CompiledPackage> {
  const compilation = await house.library.variant(draft.baseHash, draft.overlay);
  return compilation.kind === "compiled"
    ? compilation.package
    : house.library.version(draft.baseHash);
}

/** The draft of the URL. Throws AppError `not-found`, also for those who were not asked to try it. */
export async function draftAtDesk(desk: TrialDesk): Promise<DraftAtDesk> {
  const draft = await loadDraft(desk.db, desk.visit.params["package"] ?? "");
  if (!draft || !mayWith(desk, "try", draft)) throw new AppError("not-found");
  const { configured } = configurePackage(await compiledOf(desk.house, draft), draft.parameters);
  const title = configured.texts("de")("service.title") ?? draft.packageId;
  return { ...desk, draft, configured, title };
}
