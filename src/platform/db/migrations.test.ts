import { describe, expect, it } from "vitest";
import { createHash } from "node:crypto";
import { pendingMigrations, splitStatements } from "./migrations.ts";

const checksum = (sql: string) => createHash("sha256").update(sql).digest("hex");
const files = [
  { name: "0001-a.sql", sql: "create table a ();" },
  { name: "0002-b.sql", sql: "create table b ();" },
];

describe("pendingMigrations", () => {
  it("leaves out what was applied", () => {
    const applied = [{ name: "0001-a.sql", checksum: checksum("create table a ();") }];
    expect(pendingMigrations(files, applied).map(({ name }) => name)).toEqual(["0002-b.sql"]);
  });

  it("refuses a file that was changed afterwards and a database newer than the code", () => {
    expect(() => pendingMigrations(files, [{ name: "0001-a.sql", checksum: "other" }])).toThrow(
      /was changed/,
    );
    expect(() => pendingMigrations(files, [{ name: "0009-z.sql", checksum: "x" }])).toThrow(
      /newer database/,
    );
  });
});

describe("splitStatements", () => {
  it("keeps function bodies whole and drops trailing comments", () => {
    const statements = splitStatements(
      "create table a ();\ncreate function f() returns int language sql as $$\n  select 1;\n$$;\n-- end\n",
    );
    expect(statements).toHaveLength(2);
    expect(statements[1]).toContain("select 1;");
  });
});
