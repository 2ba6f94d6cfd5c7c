import type { Temporal } from "#platform/clock";
import { json, type RegionDb } from "#platform/db";
import { authorityOf, type PortalDb } from "../portal-rows.ts";
import type { EasyReview } from "./easy-language.ts";
import type { TextTables } from "./text-tables.ts";
import type { Signature } from "./version.ts";

/** Whether a portal wants a second person, and who said so. */
export type TextRule = { secondPerson: boolean; setBy: Signature; setAt: Temporal.Instant };

/** Undefined: nobody has said; one person is enough then. */
export async function findTextRule(db: PortalDb): Promise<TextRule | undefined> {
  return db
    .tables<TextTables>()
    .selectFrom("text_rule")
    .select(["second_person as secondPerson", "set_by as setBy", "set_at as setAt"])
    .where("authority_id", "=", authorityOf(db))
    .executeTakeFirst();
}

export async function saveTextRule(
  db: PortalDb,
  { secondPerson, setBy, setAt }: TextRule,
): Promise<void> {
  const said = { second_person: secondPerson, set_by: json(setBy), set_at: setAt };
  await db
    .tables<TextTables>()
    .insertInto("text_rule")
    .values({ authority_id: authorityOf(db), ...said })
    .onConflict((conflict) => conflict.column("authority_id").doUpdateSet(said))
    .execute();
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
