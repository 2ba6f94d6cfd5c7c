import {
  type CipherKey,
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  type KeyObject,
  randomBytes,
  randomFillSync,
} from "node:crypto";

const IV = 12;
const TAG = 16;
const FORMAT = 1;

/** A fresh 256-bit key for the data of one case. */
export const newDataKey = (): Buffer => randomBytes(32);

const objects = new WeakMap<Buffer, KeyObject>();

/** Node takes four times as long with the bytes of a key as with a key object. */
function keyObject(key: CipherKey): CipherKey {
  if (!Buffer.isBuffer(key)) return key;
  const known = objects.get(key);
  if (known) return known;
  const made = createSecretKey(key);
  objects.set(key, made);
  return made;
}

const NONCES = 512;
const pool = Buffer.alloc(NONCES * IV);
let used = NONCES;

/** Asking the system for randomness costs as much as sealing; one answer is enough for many. */
function newNonce(): Buffer {
  if (used === NONCES) {
    randomFillSync(pool);
    used = 0;
  }
  const start = used * IV;
  used += 1;
  return pool.subarray(start, start + IV);
}

/**
 * AES-256-GCM: format byte, 12 bytes of nonce, 16 bytes of tag, ciphertext.
 * `context` (for instance "waltrop|submission|<id>") is authenticated: ciphertext that was moved
 * to another row, table or town does not open.
 */
export function seal(key: CipherKey, context: string, plain: Buffer): Buffer {
  const iv = newNonce();
  const cipher = createCipheriv("aes-256-gcm", keyObject(key), iv);
  cipher.setAAD(Buffer.from(context));
  const body = cipher.update(plain);
  cipher.final(); // Nothing is left over in this mode; now the tag is known.
  return Buffer.concat([Buffer.of(FORMAT), iv, cipher.getAuthTag(), body]);
}

/** The plaintext. Throws when key, context or a single bit is not the one it was sealed with. */
export function open(key: CipherKey, context: string, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  if (bytes[0] !== FORMAT) throw new Error("unknown format of sealed data");
  const decipher = createDecipheriv("aes-256-gcm", keyObject(key), bytes.subarray(1, 1 + IV));
  decipher.setAAD(Buffer.from(context));
  decipher.setAuthTag(bytes.subarray(1 + IV, 1 + IV + TAG));
  const plain = decipher.update(bytes.subarray(1 + IV + TAG));
  decipher.final(); // Throws when anything is not as it was sealed.
  return plain;
}

export const sealJson = (key: CipherKey, context: string, value: unknown): Buffer =>
  seal(key, context, Buffer.from(JSON.stringify(value)));

export const openJson = <T>(key: CipherKey, context: string, sealed: Uint8Array): T =>
  JSON.parse(open(key, context, sealed).toString()) as T;
