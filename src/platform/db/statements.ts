import { type RawBuilder, sql } from "kysely";

/** A value bound as jsonb; the same on both engines. */
export const json = <T>(value: T): RawBuilder<T> => sql<T>`${JSON.stringify(value)}::jsonb`;

/** True when a statement ended itself by `must_hold` (migration 0029): nothing of it was written. */
export const isBrokenCondition = (error: unknown): boolean => codeOf(error) === "PH001";

/** True when a statement failed because such a row exists (SQLSTATE 23505). */
export const isUniqueViolation = (error: unknown): boolean => codeOf(error) === "23505";

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error ? (error as Error & { code?: string }).code : undefined;
