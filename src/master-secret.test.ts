import { describe, expect, it } from "vitest";
import { createKeyring, newDataKey } from "#platform/crypto";
import { rememberOnce } from "#platform/db";
import { TOWN_A, testDatabase } from "../test/support/database.ts";
import { openKeyring, rotateMasterSecret } from "./master-secret.ts";

const [first, second, third] = ["first", "second", "third"].map((word) => word.repeat(10)) as [
  string,
  string,
  string,
];

describe("a new database", async () => {
  const { region } = (await testDatabase()).databases;
  const dataKey = newDataKey();

  it("is opened by the secret it began with and by no other", async () => {
    const wrapped = (await openKeyring(region, first)).wrap(TOWN_A, dataKey);
    expect((await openKeyring(region, first)).unwrap(TOWN_A, wrapped)).toEqual(dataKey);
    await expect(openKeyring(region, second)).rejects.toThrow(/another ENCRYPTION_KEY/);
  });

  it("has keys that nobody can make of the master secret alone", async () => {
    const wrapped = (await openKeyring(region, first)).wrap(TOWN_A, dataKey);
    expect(() => createKeyring(first).unwrap(TOWN_A, wrapped)).toThrow();
  });

  it("gets another master secret: everything opens with it, and nothing with the old one", async () => {
    const before = await openKeyring(region, first);
    const wrapped = before.wrap(TOWN_A, dataKey);
    await rotateMasterSecret(region, { current: first, next: second });
    const after = await openKeyring(region, second);
    expect(after.unwrap(TOWN_A, wrapped)).toEqual(dataKey);
    expect(after.mac("person", "x")).toEqual(before.mac("person", "x"));
    await expect(openKeyring(region, first)).rejects.toThrow(/another ENCRYPTION_KEY/);
  });

  it("is not changed by somebody who does not know the secret", async () => {
    const attempt = rotateMasterSecret(region, { current: first, next: third });
    await expect(attempt).rejects.toThrow(/another ENCRYPTION_KEY/);
    expect((await openKeyring(region, second)).fingerprint).toMatch(/^[0-9a-f]{16}$/);
  });
});

describe("a database that was filled with the master secret itself", async () => {
  const { region } = (await testDatabase()).databases;
  await rememberOnce(region, "master-secret", createKeyring(first).fingerprint);

  it("goes on, and can get another one", async () => {
    const dataKey = newDataKey();
    const wrapped = (await openKeyring(region, first)).wrap(TOWN_A, dataKey);
    await expect(openKeyring(region, second)).rejects.toThrow(/another ENCRYPTION_KEY/);
    await rotateMasterSecret(region, { current: first, next: second });
    expect((await openKeyring(region, second)).unwrap(TOWN_A, wrapped)).toEqual(dataKey);
    await expect(openKeyring(region, first)).rejects.toThrow(/another ENCRYPTION_KEY/);
  });
});
