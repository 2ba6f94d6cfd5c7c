import type { Engine } from "./engine.ts";

const ROLE = "serviceportal_app";

type RoleFacts = { superuser: boolean; bypass: boolean; createrole: boolean; version: number };
type Grant = { exists: boolean; member: boolean };

/** The database may not be used: the message says why and what to do. */
export class DatabaseRefused extends Error {
  override name = "DatabaseRefused";
}

const inspectOne = async <Row>(engine: Engine, sql: string): Promise<Row> =>
  (await engine.inspect<Row>(sql))[0] as Row;

/**
 * Makes sure that no statement of the application can bypass row-level security.
 * PostgreSQL: the login role must be neither superuser nor BYPASSRLS (refused otherwise).
 * Returns the role that every transaction takes on, or undefined if the login role may not
 * create one; then forced row-level security alone separates the towns.
 * Throws DatabaseRefused.
 */
export async function prepareApplicationRole(engine: Engine): Promise<string | undefined> {
  const facts = await inspectOne<RoleFacts>(
    engine,
    "select rolsuper as superuser, rolbypassrls as bypass, rolcreaterole as createrole, current_setting('server_version_num')::int as version from pg_roles where rolname = current_user",
  );
  if (facts.version < 150_000) throw new DatabaseRefused("PostgreSQL 15 or newer is needed");
  if (engine.kind === "postgres" && (facts.superuser || facts.bypass))
    throw new DatabaseRefused(
      "The role of DATABASE_URL is superuser or has BYPASSRLS: row-level security would not hold. Use a plain role that owns the database.",
    );
  const grant = await inspectOne<Grant>(
    engine,
    `select exists (select from pg_roles where rolname = '${ROLE}') as exists, coalesce((select pg_has_role(current_user, oid, 'member') from pg_roles where rolname = '${ROLE}'), false) as member`,
  );
  if (!grant.exists && !facts.createrole && !facts.superuser) return undefined;
  if (!grant.exists) await createRole(engine);
  if (!grant.member && !facts.createrole && !facts.superuser) return undefined;
  if (!grant.member && engine.kind === "postgres")
    await engine.script(`grant ${ROLE} to current_user`);
  return ROLE;
}

async function createRole(engine: Engine): Promise<void> {
  await engine.script(
    `do $$ begin create role ${ROLE} nologin nosuperuser nobypassrls; exception when duplicate_object or unique_violation then null; end $$`,
  );
}

/** Rights on the tables, given anew after every migration. Append-only tables are guarded by triggers. */
export async function grantTables(engine: Engine, role: string): Promise<void> {
  const [row] = await engine.inspect<{ schema: string }>("select current_schema() as schema");
  const schema = `"${row?.schema ?? "public"}"`;
  await engine.script(
    `grant usage on schema ${schema} to ${role};
     grant select, insert, update, delete on all tables in schema ${schema} to ${role};
     grant usage on all sequences in schema ${schema} to ${role};
     revoke all on schema_migration from ${role}`,
  );
}
