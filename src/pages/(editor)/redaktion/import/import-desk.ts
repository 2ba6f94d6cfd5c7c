import { findDocument, type ReadDocument } from "#catalogue";
import { may, type StaffMember } from "#identity";
import { AppError } from "#platform/errors";
import type { Dependencies } from "../../../dependencies.ts";
import { portalOwner } from "../../../portal-rows.ts";
import type { Visit } from "../../../visit.ts";

/** Somebody who compares documents with the catalogue: of a town on its portal, of the region on the roof. */
export type ImportDesk = {
  visit: Visit;
  house: Dependencies;
  who: StaffMember;
  /** Null on the roof. */
  townId: string | null;
};

/** Throws AppError `forbidden` for staff who read no documents here. */
export function importDesk(visit: Visit, house: Dependencies): ImportDesk {
  const townId = portalOwner(visit);
  const who = visit.staff?.staff;
  if (!who || !may(who, "read", { kind: "import", authorityId: townId }))
    throw new AppError("forbidden");
  return { visit, house, who, townId };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The document of the address. Throws AppError `not-found`, for one of somebody else as well. */
export async function documentOrThrow({ visit, house, townId }: ImportDesk): Promise<ReadDocument> {
  const id = visit.params["document"] ?? "";
  const found = UUID.test(id)
    ? await findDocument(house.databases.region, { id, townId })
    : undefined;
  if (!found) throw new AppError("not-found");
  return found;
}
