import type { Temporal } from "#platform/clock";
import type { RegionDb } from "#platform/db";
import type { CatalogueChange } from "./catalogue-change.ts";

type ChangeTables = {
  catalogue_change: {
    service_id: string;
    fingerprint: string;
    title: string;
    added_at: Temporal.Instant;
    changed_at: Temporal.Instant;
    gone: boolean;
  };
};

/** Every service that was ever in the catalogue, what changed last first. */
export async function listCatalogueChanges(db: RegionDb): Promise<CatalogueChange[]> {
  return db
    .tables<ChangeTables>()
    .selectFrom("catalogue_change")
    .select([
      "service_id as serviceId",
      "fingerprint",
      "title",
      "added_at as addedAt",
      "changed_at as changedAt",
      "gone",
    ])
    .orderBy("changed_at", "desc")
    .orderBy("service_id")
    .execute();
}

/** Remembers changes; of two processes that start together, the first one's moment stands. */
export async function saveCatalogueChanges(
  db: RegionDb,
  changes: readonly CatalogueChange[],
): Promise<void> {
  if (changes.length === 0) return;
  await db
    .tables<ChangeTables>()
    .insertInto("catalogue_change")
    .values(
      changes.map((one) => ({
        service_id: one.serviceId,
        fingerprint: one.fingerprint,
        title: one.title,
        added_at: one.addedAt,
        changed_at: one.changedAt,
        gone: one.gone,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .column("service_id")
        .doUpdateSet(({ ref }) => ({
          fingerprint: ref("excluded.fingerprint"),
          title: ref("excluded.title"),
          added_at: ref("excluded.added_at"),
          changed_at: ref("excluded.changed_at"),
          gone: ref("excluded.gone"),
        }))
        .where(({ or, eb, ref }) =>
          or([
            eb("catalogue_change.fingerprint", "<>", ref("excluded.fingerprint")),
            eb("catalogue_change.gone", "<>", ref("excluded.gone")),
          ]),
        ),
    )
    .execute();
}
