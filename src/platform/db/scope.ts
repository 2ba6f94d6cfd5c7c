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

function literal(id: string): string {
  if (!UUID.test(id)) throw new TypeError("a scope takes a UUID");
  return `'${id}'`;
}

/**
 * The SQL that puts a transaction into a scope, and out of it when the transaction ends. Only
 * UUIDs that were checked enter the text.
 */
export function contextSql(scope: Scope, role: string | undefined): string {
  const authority = scope.kind === "authority" ? literal(scope.authorityId) : "''";
  const person = scope.kind === "person" ? literal(scope.personId) : "''";
  const asRole = role ? `set local role ${role};` : "";
  return (
    `${asRole}set local app.scope='${scope.kind}';` +
    `set local app.authority=${authority};set local app.person=${person}`
  );
}
