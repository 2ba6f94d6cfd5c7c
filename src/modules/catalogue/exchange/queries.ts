import type { Temporal } from "#platform/clock";
import { json, type RegionDb } from "#platform/db";
import type { Identifikator, Klasse } from "#standards/xzufi";

type DeliveredTables = {
  delivered_object: {
    object_key: string;
    klasse: Klasse;
    identifikator: Identifikator;
    digest: string;
    changed_at: Temporal.Instant;
    gone: boolean;
  };
};

/** What was said of an object the last time it changed. */
export type DeliveredObject = {
  key: string;
  klasse: Klasse;
  id: Identifikator;
  digest: string;
  changedAt: Temporal.Instant;
  gone: boolean;
};

export async function listDelivered(db: RegionDb): Promise<DeliveredObject[]> {
  return db
    .tables<DeliveredTables>()
    .selectFrom("delivered_object")
    .select([
      "object_key as key",
      "klasse",
      "identifikator as id",
      "digest",
      "changed_at as changedAt",
      "gone",
    ])
    .orderBy("object_key")
    .execute();
}

const ROWS_AT_ONCE = 500;

/** Writes down what changed. A process that noticed the same change before keeps its moment. */
export async function saveDelivered(
  db: RegionDb,
  changed: readonly DeliveredObject[],
): Promise<void> {
  for (let start = 0; start < changed.length; start += ROWS_AT_ONCE)
    await db
      .tables<DeliveredTables>()
      .insertInto("delivered_object")
      .values(
        changed.slice(start, start + ROWS_AT_ONCE).map((one) => ({
          object_key: one.key,
          klasse: one.klasse,
          identifikator: json(one.id),
          digest: one.digest,
          changed_at: one.changedAt,
          gone: one.gone,
        })),
      )
      .onConflict((conflict) =>
        conflict
          .column("object_key")
          .doUpdateSet((eb) => ({
            digest: eb.ref("excluded.digest"),
            changed_at: eb.ref("excluded.changed_at"),
            gone: eb.ref("excluded.gone"),
          }))
          .where((eb) =>
            eb.or([
              eb("delivered_object.digest", "<>", eb.ref("excluded.digest")),
              eb("delivered_object.gone", "<>", eb.ref("excluded.gone")),
            ]),
          ),
      )
      .execute();
}
