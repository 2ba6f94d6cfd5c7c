import { type RawBuilder, sql } from "kysely";

/** A value bound as jsonb; the same on both engines. */
export const json = <T>(value: T): RawBuilder<T> => sql<T>`${JSON.stringify(value)}::jsonb`;

/** True when a statement failed because such a row exists (SQLSTATE 23505). */
export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Error && (error as Error & { code?: string }).code === "23505";
