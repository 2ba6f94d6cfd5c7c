import { describe, expect, it } from "vitest";
import { Temporal } from "#platform/clock";
import { createKeyring } from "#platform/crypto";
import { openTransaction, sealTransaction, type Transaction } from "./transaction.ts";

const keyring = createKeyring("a master secret of more than 32 characters");
const now = Temporal.Instant.from("2026-11-22T09:00:00Z");
const transaction: Transaction = {
  provider: "servicekonto",
  memory: { state: "s", nonce: "n", code_verifier: "v" },
  host: "roof.example",
  returnTo: "/antrag",
  level: "hoch",
  personId: null,
  ticketChallenge: null,
};
const sealed = sealTransaction(keyring, transaction, now);

describe("the transaction of a sign-in", () => {
  it("comes back as it was and shows nothing on the way", () => {
    expect(openTransaction(keyring, sealed, now)).toEqual({ kind: "open", transaction });
    expect(Buffer.from(sealed, "base64url").toString("latin1")).not.toContain("antrag");
    expect(sealed.length).toBeLessThan(2_000);
  });

  it("ends after a quarter of an hour", () => {
    const after = (minutes: number) => openTransaction(keyring, sealed, now.add({ minutes })).kind;
    expect(after(14)).toBe("open");
    expect(after(15)).toBe("expired");
  });

  it("is nothing when it was changed, made by others or forgotten", () => {
    const changed = Buffer.from(sealed, "base64url");
    changed.writeUInt8(changed.readUInt8(40) ^ 1, 40);
    const foreign = sealTransaction(
      createKeyring("another master secret of enough length"),
      transaction,
      now,
    );
    for (const cookie of [changed.toString("base64url"), foreign, "", "%%%", undefined])
      expect(openTransaction(keyring, cookie, now)).toEqual({ kind: "missing" });
  });
});
