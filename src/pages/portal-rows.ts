import type { PortalDb } from "#catalogue";
import type { Dependencies } from "./dependencies.ts";
import type { Visit } from "./visit.ts";

/** The rows of the visited portal: its town's, or the roof's. */
export const portalRows = ({ portal }: Visit, { databases }: Dependencies): PortalDb =>
  portal.kind === "roof" ? databases.region : databases.forAuthority(portal.authority.id);

/** Whose things those of the visited portal are, for permissions. Null: the roof's. */
export const portalOwner = ({ portal }: Visit): string | null =>
  portal.kind === "roof" ? null : portal.authority.id;
