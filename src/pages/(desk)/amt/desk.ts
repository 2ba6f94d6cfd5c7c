import { listStaff, may, type StaffMember } from "#identity";
import { loadCase, type LoadedCase } from "#cases";
import type { AuthorityDb } from "#platform/db";
import { AppError } from "#platform/errors";
import type { Dependencies } from "../../dependencies.ts";
import type { Visit } from "../../visit.ts";

/** A member of staff at the desk of their town. */
export type Desk = {
  visit: Visit;
  house: Dependencies;
  who: StaffMember;
  authorityId: string;
  db: AuthorityDb;
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Throws AppError `forbidden` for staff who do not work on cases. */
export function deskOf(visit: Visit, house: Dependencies): Desk {
  const who = visit.staff?.staff;
  const authorityId = who?.authorityId;
  if (!who || !authorityId || visit.portal.kind === "roof") throw new AppError("forbidden");
  if (!may(who, "see", { kind: "inbox", authorityId })) throw new AppError("forbidden");
  return { visit, house, who, authorityId, db: house.databases.forAuthority(authorityId) };
}

export const isId = (id: string | undefined): id is string => id !== undefined && UUID.test(id);

/** The case of the URL. Throws AppError `not-found`. */
export async function caseOrThrow(
  { house, db }: Desk,
  id: string | undefined,
): Promise<LoadedCase> {
  const loaded = isId(id) ? await loadCase(house, db, id) : undefined;
  if (!loaded) throw new AppError("not-found");
  return loaded;
}

/** Names of the town's staff by id. */
export async function staffNames({ db }: Desk): Promise<(id: string | null) => string> {
  const names = new Map((await listStaff(db)).map(({ id, name }) => [id, name]));
  return (id) => (id === null ? "" : (names.get(id) ?? "–"));
}

/** Approvers see their whole town, case workers their office. */
export const officesOf = ({ who }: Desk): readonly string[] | "all" =>
  who.roles.includes("approver") ? "all" : who.office ? [who.office] : [];
