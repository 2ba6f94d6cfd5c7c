import { createHmac, createSecretKey, hkdfSync, type KeyObject } from "node:crypto";
import { open, seal } from "./envelope.ts";

/**
 * All keys come from one master secret by HKDF-SHA-256 (RFC 5869), a purpose each.
 * The data key of a case is wrapped by the key of its authority; erasing the wrapped key
 * erases the case.
 */
export type Keyring = {
  wrap: (authorityId: string, dataKey: Buffer) => Buffer;
  unwrap: (authorityId: string, wrapped: Uint8Array) => Buffer;
  /** Keyed hash, 32 bytes; equal only for the same purpose and value. */
  mac: (purpose: string, value: string) => Buffer;
  key: (purpose: string) => KeyObject;
  /** Shows whether a database and a master secret belong together, without betraying either. */
  fingerprint: string;
};

const REMEMBERED = 2_000;

/** Data keys unwrapped lately: a person who fills a form opens the same draft with every request. */
class RecentKeys {
  readonly #keys = new Map<string, Buffer>();

  find(name: string, open: () => Buffer): Buffer {
    const known = this.#keys.get(name);
    if (known) return known;
    const key = open();
    this.#keys.set(name, key);
    const [oldest] = this.#keys.keys();
    if (this.#keys.size > REMEMBERED && oldest !== undefined) this.#keys.delete(oldest);
    return key;
  }
}

export function createKeyring(master: string): Keyring {
  const derived = new Map<string, KeyObject>();
  const opened = new RecentKeys();
  const key = (purpose: string): KeyObject => {
    const known = derived.get(purpose);
    if (known) return known;
    const made = createSecretKey(
      Buffer.from(hkdfSync("sha256", master, "serviceportal", purpose, 32)),
    );
    derived.set(purpose, made);
    return made;
  };
  const kek = (authorityId: string): KeyObject => key(`kek|${authorityId}`);
  const context = (authorityId: string): string => `data-key|${authorityId}`;
  const mac = (purpose: string, value: string): Buffer =>
    createHmac("sha256", key(`mac|${purpose}`))
      .update(value)
      .digest();
  return {
    wrap: (authorityId, dataKey) => seal(kek(authorityId), context(authorityId), dataKey),
    unwrap: (authorityId, wrapped) =>
      opened.find(`${authorityId} ${Buffer.from(wrapped).toString("base64")}`, () =>
        open(kek(authorityId), context(authorityId), wrapped),
      ),
    mac,
    key,
    fingerprint: mac("fingerprint", "serviceportal").toString("hex").slice(0, 16),
  };
}
