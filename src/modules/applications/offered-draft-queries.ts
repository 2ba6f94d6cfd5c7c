import { isOfferedFor } from "#library";
import {
  type AuthorityDb,
  type Kysely,
  prepared,
  type QueryCreator,
  type RawBuilder,
  sql,
} from "#platform/db";
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
const isSame = ({ authorityId, id, accessMac, personId, version }: Readonly<KnownRow>) =>
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

type Drafts = readonly Readonly<KnownRow>[];

/** Takes drafts of one town away that it still offers, whatever became of them since. */
export const takenAway = (cte: QueryCreator<ApplicationTables>, drafts: Drafts) =>
  cte
    .deleteFrom("draft")
    .where("authority_id", "=", drafts[0]?.authorityId ?? "")
    .where(
      "id",
      "in",
      drafts.map(({ id }) => id),
    )
    .where(isOfferedFor("draft"))
    .returning(["id", "access_mac", "person_id", VERSION]);

/** Ends the statement when one of the drafts that were taken away was not as it is known here. */
export function heldAsKnown(gone: string, drafts: Drafts): RawBuilder<void> {
  const known = drafts.map(
    ({ id, version, accessMac, personId }) =>
      sql`(${id}::uuid, ${version}::text, ${accessMac}::bytea, ${personId}::uuid)`,
  );
  return sql`(
    select must_hold(count(*) = ${sql.lit(drafts.length)}, 'the draft is as it was read')
    from ${sql.table(gone)} as gone
    join (values ${sql.join(known)}) as known (id, version, access_mac, person_id)
      on gone.id = known.id and gone.version = known.version
      and gone.access_mac is not distinct from known.access_mac
      and gone.person_id is not distinct from known.person_id)`;
}
