export { type Kysely, type QueryCreator, type RawBuilder, sql } from "kysely";
export { isBrokenCondition, isUniqueViolation, json } from "./statements.ts";
export { exchange, recall, recallAll, rememberOnce } from "./installation.ts";
export type { AuthorityDb, Databases, PersonDb, RegionDb, WorkerDb } from "./handles.ts";
export { type Database, openDatabase, prepareDatabase } from "./open-database.ts";
export { insertTogether } from "./insert-together.ts";
export { prepared, preparedInsert } from "./prepared.ts";
export { type WrappedKey, type WrappedKeys, wrappedKeysIn } from "./wrapped-keys.ts";
