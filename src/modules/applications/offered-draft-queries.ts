import { isOfferedFor } from "#library";
import { type AuthorityDb, type Kysely, prepared } from "#platform/db";
import type { ApplicationTables, DraftHolder, DraftRow } from "./queries.ts";

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

export type OpenableDraft = Pick<DraftRow, (typeof COLUMNS)[number]>;

type OfGuest = { authorityId: string; packageId: string; id: string; accessMac: Buffer };
type OfPerson = { authorityId: string; packageId: string; personId: string };

const offeredToGuest = prepared((tables: Kysely<ApplicationTables>, slots: OfGuest) =>
  tables
    .selectFrom("draft")
    .select(COLUMNS)
    .where("authority_id", "=", slots.authorityId)
    .where("package_id", "=", slots.packageId)
    .where("id", "=", slots.id)
    .where("access_mac", "=", slots.accessMac)
    .where(isOfferedFor("draft")),
);

const offeredToPerson = prepared((tables: Kysely<ApplicationTables>, slots: OfPerson) =>
  tables
    .selectFrom("draft")
    .select(COLUMNS)
    .where("authority_id", "=", slots.authorityId)
    .where("package_id", "=", slots.packageId)
    .where("person_id", "=", slots.personId)
    .where(isOfferedFor("draft")),
);

/** The draft of a holder for a package that the town offers; asked with every page of a form. */
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
