import type { AuthorityDb, Databases } from "#platform/db";
import type { Previewer } from "#platform/preview";
import type { Scanner } from "./scanners/contract.ts";
import type { Shelf } from "./shelf.ts";

/** What keeping files takes; built once in `app.ts`. */
export type FileHouse = {
  databases: Databases;
  /** Undefined: files are kept and said to be unchecked. */
  scanner: Scanner | undefined;
  /** Draws what a scanner found harmless. */
  previewer: Previewer;
  /** The key of a draft or of the case it became; undefined when both are gone. */
  dataKeyOf: (db: AuthorityDb, caseId: string) => Promise<Buffer | undefined>;
};

/** Undefined when the case was erased. */
export async function shelfOf(
  house: FileHouse,
  db: AuthorityDb,
  caseId: string,
): Promise<Shelf | undefined> {
  const dataKey = await house.dataKeyOf(db, caseId);
  return dataKey && { db, caseId, dataKey };
}
