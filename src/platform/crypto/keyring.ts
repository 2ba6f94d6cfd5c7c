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

/** Mark of a data key under a later key of its town; the generation follows. */
const LATER = 2;

/**
 * `generations`: towns whose key was changed, and how often. What was wrapped before still opens.
 */
export function createKeyring(
  master: string,
  generations: ReadonlyMap<string, number> = new Map(),
): Keyring {
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
  const kek = (authorityId: string, generation: number): KeyObject =>
    key(generation === 0 ? `kek|${authorityId}` : `kek|${authorityId}|${generation}`);
  const context = (authorityId: string): string => `data-key|${authorityId}`;
  const mac = (purpose: string, value: string): Buffer =>
    createHmac("sha256", key(`mac|${purpose}`))
      .update(value)
      .digest();
  const unwrap = (authorityId: string, wrapped: Uint8Array): Buffer => {
    const generation = generationOf(wrapped);
    const sealed = generation === 0 ? wrapped : wrapped.subarray(2);
    return open(kek(authorityId, generation), context(authorityId), sealed);
  };
  return {
    wrap: (authorityId, dataKey) => {
      const generation = generations.get(authorityId) ?? 0;
      const sealed = seal(kek(authorityId, generation), context(authorityId), dataKey);
      return generation === 0 ? sealed : Buffer.concat([Buffer.of(LATER, generation), sealed]);
    },
    unwrap: (authorityId, wrapped) =>
      opened.find(`${authorityId} ${Buffer.from(wrapped).toString("base64")}`, () =>
        unwrap(authorityId, wrapped),
      ),
    mac,
    key,
    fingerprint: mac("fingerprint", "serviceportal").toString("hex").slice(0, 16),
  };
}

/** The key of its town that a data key was wrapped with: 0 is the first. */
export const generationOf = (wrapped: Uint8Array): number =>
  wrapped[0] === LATER ? (wrapped[1] ?? 0) : 0;
