import { sql } from "kysely";
import type { AuthorityDb } from "./handles.ts";

/** A data key as it lies in a row: wrapped with the key of its town. */
export type WrappedKey = { id: string; wrapped: Uint8Array };

/** The data keys that one table of a town holds. */
export type WrappedKeys = {
  /** In portions, in the order of the ids. */
  after: (db: AuthorityDb, id: string, limit: number) => Promise<readonly WrappedKey[]>;
  /** The same data key, wrapped anew; nothing changes when it was erased or wrapped meanwhile. */
  rewrap: (db: AuthorityDb, known: WrappedKey, wrapped: Uint8Array) => Promise<void>;
};

/** The wrapped keys in a column of a table with the columns `authority_id` and `id`. */
export function wrappedKeysIn(table: string, column: string): WrappedKeys {
  const [rowsOf, key] = [sql.table(table), sql.ref(column)];
  return {
    after: async (db, id, limit) => {
      const { rows } = await sql<WrappedKey>`
        select id, ${key} as wrapped from ${rowsOf}
        where authority_id = ${db.authorityId} and id > ${id} and ${key} is not null
        order by id limit ${limit}
      `.execute(db.tables());
      return rows;
    },
    rewrap: async (db, known, wrapped) => {
      await sql`
        update ${rowsOf} set ${key} = ${wrapped}
        where authority_id = ${db.authorityId} and id = ${known.id} and ${key} = ${known.wrapped}
      `.execute(db.tables());
    },
  };
}
