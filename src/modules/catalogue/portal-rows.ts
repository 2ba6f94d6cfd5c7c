import type { AuthorityDb, RegionDb } from "#platform/db";

/** A portal's own rows: those of its town, or of the roof. */
export type PortalDb = AuthorityDb | RegionDb;

/** Stands for the roof in tables of the towns. */
export const ROOF = "00000000-0000-0000-0000-000000000000";

export const authorityOf = (db: PortalDb): string => ("authorityId" in db ? db.authorityId : ROOF);
