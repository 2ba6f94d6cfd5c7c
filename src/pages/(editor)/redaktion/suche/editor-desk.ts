import { may, type StaffMember } from "#identity";
import type { AuthorityDb, RegionDb } from "#platform/db";
import { AppError } from "#platform/errors";
import type { Dependencies } from "../../../dependencies.ts";
import type { Visit } from "../../../visit.ts";

/** An editor at work: of a town on its portal, of the region on the roof. */
export type EditorDesk = {
  visit: Visit;
  house: Dependencies;
  who: StaffMember;
  /** Null on the roof. */
  townId: string | null;
  /** What was asked on this portal. */
  db: AuthorityDb | RegionDb;
};

/** Throws AppError `forbidden` for staff who edit no words here. */
export function editorDesk(visit: Visit, house: Dependencies): EditorDesk {
  const { portal, staff } = visit;
  const townId = portal.kind === "roof" ? null : portal.authority.id;
  const who = staff?.staff;
  if (!who || !may(who, "edit", { kind: "search-words", authorityId: townId }))
    throw new AppError("forbidden");
  const { databases } = house;
  return {
    visit,
    house,
    who,
    townId,
    db: townId === null ? databases.region : databases.forAuthority(townId),
  };
}
