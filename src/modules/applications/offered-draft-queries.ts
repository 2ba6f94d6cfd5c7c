import { isOfferedFor } from "#library";
import { type AuthorityDb, type Kysely, prepared, sql } from "#platform/db";
import {
  type ApplicationTables,
  type DraftHolder,
  type DraftRow,
  type SavedAnswers,
  savedColumns,
  VERSION,
} from "./queries.ts";

/** What opening a draft takes; the other columns are not read with every page. */
const COLUMNS = [
  "authority_id",
  "id",
  "package_id",
  "adoption_revision",
  "person_id",
  "language",
  "data_key",
  "sealed_answers",
  "updated_at",
  "questions_changed",
] as const satisfies readonly (keyof DraftRow)[];

export type OpenableDraft = Pick<DraftRow, (typeof COLUMNS)[number]> & { version: string };

type OfGuest = { authorityId: string; packageId: string; id: string; accessMac: Buffer };
type OfPerson = { authorityId: string; packageId: string; personId: string };

const offeredToGuest = prepared((tables: Kysely<ApplicationTables>, slots: OfGuest) =>
  tables
    .selectFrom("draft")
    .select([...COLUMNS, VERSION])
    .where("authority_id", "=", slots.authorityId)
    .where("package_id", "=", slots.packageId)
    .where("id", "=", slots.id)
    .where("access_mac", "=", slots.accessMac)
    .where(isOfferedFor("draft")),
);

const offeredToPerson = prepared((tables: Kysely<ApplicationTables>, slots: OfPerson) =>
  tables
    .selectFrom("draft")
    .select([...COLUMNS, VERSION])
    .where("authority_id", "=", slots.authorityId)
    .where("package_id", "=", slots.packageId)
    .where("person_id", "=", slots.personId)
    .where(isOfferedFor("draft")),
);

/** The draft of a holder for a package that the town offers, and the version of its row. */
export async function findOfferedDraftRow(
  db: AuthorityDb,
  packageId: string,
  holder: DraftHolder,
): Promise<OpenableDraft | undefined> {
  const { authorityId } = db;
  const [row] =
    "personId" in holder
      ? await offeredToPerson(db, { authorityId, packageId, ...holder })
      : await offeredToGuest(db, { authorityId, packageId, ...holder });
  return row;
}

/** A draft that was read before, as it was then. */
export type KnownDraft = { id: string; holder: DraftHolder; version: string };

export type KnownRow = {
  authorityId: string;
  id: string;
  accessMac: Buffer | null;
  personId: string | null;
  version: string;
};

export const knownRow = (
  { authorityId }: AuthorityDb,
  { id, holder, version }: KnownDraft,
): KnownRow => {
  const [accessMac, personId] =
    "personId" in holder ? [null, holder.personId] : [holder.accessMac, null];
  return { authorityId, id, accessMac, personId, version };
};

/** Still the same row, with the same holder, of a package that the town still offers. */
export const isSame = ({ authorityId, id, accessMac, personId, version }: Readonly<KnownRow>) =>
  sql<boolean>`authority_id = ${authorityId} and id = ${id} and xmin = ${version}::xid
    and access_mac is not distinct from ${accessMac}::bytea
    and person_id is not distinct from ${personId}::uuid
    and ${isOfferedFor("draft")}`;

const unchanged = prepared((tables: Kysely<ApplicationTables>, slots: KnownRow) =>
  tables.selectFrom("draft").select("id").where(isSame(slots)),
);

/** True when nothing has changed that a page could notice; asked with every page of a form. */
export const isUnchanged = async (db: AuthorityDb, known: KnownDraft): Promise<boolean> =>
  (await unchanged(db, knownRow(db, known))).length === 1;

const savedUnchanged = prepared(
  (tables: Kysely<ApplicationTables>, slots: KnownRow & SavedAnswers) =>
    tables.updateTable("draft").set(savedColumns(slots)).where(isSame(slots)).returning(VERSION),
);

/** Saves if nothing has changed; gives the new version of the row then. */
export async function saveUnchanged(
  db: AuthorityDb,
  known: KnownDraft,
  saved: SavedAnswers,
): Promise<string | undefined> {
  const [row] = await savedUnchanged(db, { ...knownRow(db, known), ...saved });
  return row?.version;
}
