import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { configurationReference, readConfig } from "./config.ts";

describe("readConfig", () => {
  it("runs the demo without any variable", () => {
    expect(readConfig({})).toMatchObject({ PORTAL_MODE: "demo", PORT: 8080, warnings: [] });
  });

  it("asks 'did you mean' for a misspelled variable", () => {
    expect(readConfig({ DATABSE_URL: "x", PATH: "/bin" }).warnings).toEqual([
      "Unknown variable DATABSE_URL: did you mean DATABASE_URL?",
    ]);
  });

  it("names the variable that is wrong", () => {
    expect(() => readConfig({ PORT: "eighty" })).toThrow(/PORT: HTTP port/);
  });

  it("reads a secret from the file that X_FILE names", () => {
    const file = join(mkdtempSync(join(tmpdir(), "secret-")), "url");
    writeFileSync(file, "postgres://portal@db/portal\n");
    expect(readConfig({ DATABASE_URL_FILE: file }).DATABASE_URL).toBe(
      "postgres://portal@db/portal",
    );
  });

  it("refuses a secret that is given twice and a file that is not there", () => {
    expect(() => readConfig({ ENCRYPTION_KEY: "k".repeat(32), ENCRYPTION_KEY_FILE: "/x" })).toThrow(
      /both set/,
    );
    expect(() => readConfig({ ENCRYPTION_KEY_FILE: "/not/there" })).toThrow(/cannot read/);
  });

  it("refuses production without its secrets and a demo that others could reach", () => {
    expect(() => readConfig({ PORTAL_MODE: "production" })).toThrow(
      /DATABASE_URL is required in production/,
    );
    expect(() => readConfig({ HOST: "0.0.0.0" })).toThrow(/only listens on loopback/);
  });
});

it("docs/configuration.md says what the schema says", () => {
  expect(readFileSync("docs/configuration.md", "utf8")).toBe(configurationReference());
});
