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

it("warns when production has no key for its deliveries", () => {
  const needed = {
    DATABASE_URL: "postgres://portal@db/portal",
    ENCRYPTION_KEY: "k".repeat(44),
    ACCOUNT_ISSUER: "https://konto.invalid",
    ACCOUNT_CLIENT_ID: "portal",
    ACCOUNT_CLIENT_SECRET: "s".repeat(32),
    STAFF_ISSUER: "https://amt.invalid",
    STAFF_CLIENT_ID: "portal",
    STAFF_CLIENT_SECRET: "s".repeat(32),
    SMTP_URL: "smtp://mail.invalid",
    MAIL_FROM: "portal@beispiel.invalid",
    PORTAL_MODE: "production",
  };
  expect(readConfig(needed).warnings).toEqual([expect.stringMatching(/^XZUFI_AGENCY is not set/)]);
  expect(readConfig({ ...needed, XZUFI_AGENCY: "L100042" }).warnings).toEqual([]);
});

it("docs/configuration.md says what the schema says", () => {
  expect(readFileSync("docs/configuration.md", "utf8")).toBe(configurationReference());
});
