import { describe, expect, it } from "vitest";
import { createKeyring, newDataKey, open, openJson, seal, sealJson } from "./index.ts";

const waltrop = "01900000-0000-7000-8000-000000000001";
const herten = "01900000-0000-7000-8000-000000000002";

describe("sealed data", () => {
  it("opens with the same key and context and nothing else", () => {
    const key = newDataKey();
    const sealed = sealJson(key, "waltrop|draft|1", { dog: "Bello" });
    expect(openJson(key, "waltrop|draft|1", sealed)).toEqual({ dog: "Bello" });
    expect(() => open(key, "waltrop|draft|2", sealed)).toThrow();
    expect(() => open(newDataKey(), "waltrop|draft|1", sealed)).toThrow();
  });

  it("notices a single changed bit", () => {
    const key = newDataKey();
    const sealed = seal(key, "c", Buffer.from("Erika Mustermann"));
    for (const at of [1, 15, sealed.length - 1]) {
      const tampered = Buffer.from(sealed);
      tampered.writeUInt8(tampered.readUInt8(at) ^ 1, at);
      expect(() => open(key, "c", tampered)).toThrow();
    }
  });
});

it("never takes a nonce twice", () => {
  const key = newDataKey();
  const nonces = Array.from({ length: 5_000 }, () =>
    seal(key, "c", Buffer.from("x")).subarray(1, 13).toString("hex"),
  );
  expect(new Set(nonces).size).toBe(nonces.length);
});

describe("the keyring", () => {
  const keyring = createKeyring("a master secret of more than 32 characters");

  it("wraps a data key for one authority only", () => {
    const key = newDataKey();
    const wrapped = keyring.wrap(waltrop, key);
    expect(keyring.unwrap(waltrop, wrapped)).toEqual(key);
    expect(() => keyring.unwrap(herten, wrapped)).toThrow();
  });

  it("gives another hash for another purpose", () => {
    expect(keyring.mac("ticket", "x")).not.toEqual(keyring.mac("resume", "x"));
  });
});
