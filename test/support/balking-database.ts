import type { KyselyPlugin } from "kysely";
import { AppError } from "../../src/platform/errors/index.ts";
import { openTestDatabase } from "./database.ts";

type Refused = { reads: RegExp } | { updates: RegExp };

const KINDS = {
  reads: ["SelectQueryNode", "RawNode"],
  updates: ["UpdateQueryNode"],
} as const;

/**
 * A database that refuses some statements of the region as if it were away, while `balks` is on; by
 * names of their tables. Everything else goes on.
 */
export async function openBalkingDatabase(refused: Refused) {
  const [[does, names] = []] = Object.entries(refused) as [keyof typeof KINDS, RegExp][];
  const state = { balks: false };
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      const kinds: readonly string[] = does ? KINDS[does] : [];
      if (state.balks && kinds.includes(node.kind) && names?.test(JSON.stringify(node)))
        throw new AppError("unavailable", { detail: "the database does not answer" });
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  const database = await openTestDatabase();
  const { region } = database.databases;
  const databases = {
    ...database.databases,
    region: { ...region, tables: <T>() => region.tables<T>().withPlugin(plugin) },
  };
  return { database: { ...database, databases }, state };
}
