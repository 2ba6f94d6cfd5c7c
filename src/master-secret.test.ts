import { expect, it } from "vitest";
import { createKeyring } from "#platform/crypto";
import { testDatabase } from "../test/support/database.ts";
import { checkSecret } from "./master-secret.ts";

const { databases } = await testDatabase();
const keyring = (word: string) => createKeyring(word.repeat(10));

it("refuses a database that another secret filled", async () => {
  await checkSecret(databases.region, keyring("first"));
  await checkSecret(databases.region, keyring("first"));
  await expect(checkSecret(databases.region, keyring("other"))).rejects.toThrow(
    /another ENCRYPTION_KEY/,
  );
});
