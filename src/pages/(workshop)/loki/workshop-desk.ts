import type { Authority } from "#authorities";
import { may, type StaffMember } from "#identity";
import type { AuthorityDb } from "#platform/db";
import { AppError } from "#platform/errors";
import type { Dependencies } from "../../dependencies.ts";
import type { Visit } from "../../visit.ts";

/** Somebody who looks at the library: a Loki in their town, the coordinator on the roof. */
export type LibraryDesk = {
  visit: Visit;
  house: Dependencies;
  who: StaffMember;
  /** undefined on the roof. */
  town: Authority | undefined;
};

/** A Loki who changes what their town offers. */
export type LokiDesk = LibraryDesk & { town: Authority; db: AuthorityDb };

/** Throws AppError `forbidden` for staff who have no business here. */
export function libraryDesk(visit: Visit, house: Dependencies): LibraryDesk {
  const { portal, staff } = visit;
  const town = portal.kind === "roof" ? undefined : portal.authority;
  const who = staff?.staff;
  if (!who || !may(who, "see", { kind: "workshop", authorityId: town?.id ?? null }))
    throw new AppError("forbidden");
  return { visit, house, who, town };
}

/** Throws AppError `forbidden` for everybody but the Lokis of the town. */
export function lokiDesk(visit: Visit, house: Dependencies): LokiDesk {
  const desk = libraryDesk(visit, house);
  const { town, who } = desk;
  if (!town || !may(who, "edit", { kind: "workshop", authorityId: town.id }))
    throw new AppError("forbidden");
  return { ...desk, town, db: house.databases.forAuthority(town.id) };
}

/** What town an id names, in a word. */
export const townName = ({ house }: LibraryDesk, id: string): string =>
  house.region.byId(id)?.shortName ?? "–";

/** The path of a package in the workshop. */
export const packagePath = (packageId: string, rest = ""): string => `/loki/${packageId}${rest}`;

/** Where its draft is tried, talked about and signed off. */
export const roomPath = (packageId: string): string => `/amt/entwurf/${packageId}`;
