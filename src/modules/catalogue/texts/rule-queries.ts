import type { Temporal } from "#platform/clock";
import { json, type RegionDb, sql } from "#platform/db";
import { authorityOf, type PortalDb } from "../portal-rows.ts";
import type { EasyReview } from "./easy-language.ts";
import type { TextTables } from "./text-tables.ts";
import type { Signature } from "./version.ts";

/** Whether a portal wants a second person, and who said so. */
export type TextRule = { secondPerson: boolean; setBy: Signature; setAt: Temporal.Instant };

/** Every change of the rule, the newest first. None: nobody has said; one person is enough then. */
export const listTextRules = (db: PortalDb): Promise<TextRule[]> =>
  db
    .tables<TextTables>()
    .selectFrom("text_rule_change")
    .select(["second_person as secondPerson", "set_by as setBy", "set_at as setAt"])
    .where("authority_id", "=", authorityOf(db))
    .orderBy("number", "desc")
    .execute();

/** Whether a portal wants a second person now. */
export async function needsSecondPerson(db: PortalDb): Promise<boolean> {
  const [newest] = await listTextRules(db);
  return newest?.secondPerson ?? false;
}

/** False when that is the rule already, or somebody else changes it at this moment. */
export async function changeTextRule(
  db: PortalDb,
  { secondPerson, setBy, setAt }: TextRule,
): Promise<boolean> {
  const authorityId = authorityOf(db);
  const { numAffectedRows } = await sql`
    insert into text_rule_change (authority_id, number, second_person, set_by, set_at)
    select ${authorityId}::uuid, coalesce(max(number), 0) + 1, ${secondPerson}::boolean,
      ${JSON.stringify(setBy)}::jsonb, ${setAt}::timestamptz
    from text_rule_change where authority_id = ${authorityId}::uuid
    having coalesce((array_agg(second_person order by number desc))[1], false) <> ${secondPerson}::boolean
    on conflict do nothing
  `.execute(db.tables<TextTables>());
  return numAffectedRows === 1n;
}

export async function listEasyReviews(db: RegionDb): Promise<EasyReview[]> {
  return db
    .tables<TextTables>()
    .selectFrom("easy_language_review")
    .select([
      "service_id as serviceId",
      "digest",
      "tested_by as testedBy",
      "reviewed_on as reviewedOn",
      "noted_by as notedBy",
    ])
    .orderBy("noted_at")
    .execute();
}

/** Of two notes for the same words the first stands. */
export async function insertEasyReview(
  db: RegionDb,
  { serviceId, digest, testedBy, reviewedOn, notedBy }: EasyReview,
  notedAt: Temporal.Instant,
): Promise<void> {
  await db
    .tables<TextTables>()
    .insertInto("easy_language_review")
    .values({
      ...{ service_id: serviceId, digest, tested_by: testedBy, reviewed_on: reviewedOn },
      noted_by: json(notedBy),
      noted_at: notedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
