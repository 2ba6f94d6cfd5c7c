import { open, openJson, seal, sealJson } from "#platform/crypto";
import type { AuthorityDb } from "#platform/db";

/** Where the files of one application are: its town, its id, and the key of the case. */
export type Shelf = { db: AuthorityDb; caseId: string; dataKey: Buffer };

/** Of a file; 0 is the small one. */
type Picture = { id: string; place: number };

type Place = { id: string; place: number; isLast: boolean };

const context = ({ db, caseId }: Shelf, what: string): string =>
  `${db.authorityId}|${caseId}|file ${what}`;

const contextOf = (shelf: Shelf, { id, place, isLast }: Place): string =>
  context(shelf, `${id} ${place}${isLast ? " last" : ""}`);

/**
 * Each piece is sealed for its place, and the last one as the last: pieces that were swapped,
 * left out or cut off do not open.
 */
export const sealChunk = (shelf: Shelf, place: Place, bytes: Buffer): Buffer =>
  seal(shelf.dataKey, contextOf(shelf, place), bytes);

export const openChunk = (shelf: Shelf, place: Place, sealed: Uint8Array): Buffer =>
  open(shelf.dataKey, contextOf(shelf, place), sealed);

/** A picture of a page is sealed for its place, too; the pages of two files cannot be exchanged. */
export const sealPicture = (shelf: Shelf, { id, place }: Picture, bytes: Uint8Array): Buffer =>
  seal(shelf.dataKey, context(shelf, `${id} preview ${place}`), Buffer.from(bytes));

export const openPicture = (shelf: Shelf, { id, place }: Picture, sealed: Uint8Array): Buffer =>
  open(shelf.dataKey, context(shelf, `${id} preview ${place}`), sealed);

export const sealName = (shelf: Shelf, id: string, name: string): Buffer =>
  sealJson(shelf.dataKey, context(shelf, `${id} name`), name);

export const openName = (shelf: Shelf, id: string, sealed: Uint8Array): string =>
  openJson<string>(shelf.dataKey, context(shelf, `${id} name`), sealed);
