/**
 * Who a transaction speaks for. Row-level security reads it from transaction-local settings;
 * policies are in migrations/0001-scopes.sql.
 */
export type Scope =
  | { kind: "authority"; authorityId: string }
  | { kind: "person"; personId: string }
  | { kind: "region" }
  | { kind: "worker" };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function checked(id: string): string {
  if (!UUID.test(id)) throw new TypeError("a scope takes a UUID");
  return id;
}

/** The same scope for the two ways in which a transaction begins. */
export type Context = {
  /** SQL for a transaction of several statements. */
  sql: string;
  /** One statement with values that finds no rows, sent ahead of a single statement. */
  scope: ScopeStatement;
};

export type ScopeStatement = { sql: string; values: readonly string[] };

const SETTINGS = ["role", "app.scope", "app.authority", "app.person"] as const;

const scopeStatement = (settings: readonly string[]): string =>
  `select where ${settings.map((name, i) => `set_config('${name}', $${i + 1}, true)`).join(" || ")} is null`;

/**
 * What puts a transaction into a scope, and out of it when the transaction ends. Only UUIDs that
 * were checked enter the text.
 */
export function contextOf(scope: Scope, role: string | undefined): Context {
  const authority = scope.kind === "authority" ? checked(scope.authorityId) : "";
  const person = scope.kind === "person" ? checked(scope.personId) : "";
  const asRole = role ? `set local role ${role};` : "";
  const values = [scope.kind, authority, person];
  return {
    sql: `${asRole}set local app.scope='${scope.kind}';set local app.authority='${authority}';set local app.person='${person}'`,
    scope: role
      ? { sql: scopeStatement(SETTINGS), values: [role, ...values] }
      : { sql: scopeStatement(SETTINGS.slice(1)), values },
  };
}
