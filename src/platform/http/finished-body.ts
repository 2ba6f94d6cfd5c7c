import { createHash } from "node:crypto";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

export type Encoding = "identity" | "br" | "gzip";

const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };

/** The best encoding both sides know. */
export function negotiate(acceptEncoding: string | undefined): Encoding {
  if (!acceptEncoding) return "identity";
  if (/\bbr\b/.test(acceptEncoding)) return "br";
  return /\bgzip\b/.test(acceptEncoding) ? "gzip" : "identity";
}

/** A body that is sent many times: hashed once, compressed once an encoding. */
export class FinishedBody {
  readonly etag: string;
  readonly type: string;
  readonly #variants: Partial<Record<Encoding, Buffer>>;

  constructor(content: string | Buffer, type: string) {
    const raw = typeof content === "string" ? Buffer.from(content) : content;
    this.#variants = { identity: raw };
    this.type = type;
    this.etag = `"${createHash("sha256").update(raw).digest("base64url").slice(0, 22)}"`;
  }

  get raw(): Buffer {
    return this.#variants.identity as Buffer;
  }

  /** Bytes held, over all encodings made so far. */
  get size(): number {
    return Object.values(this.#variants).reduce((sum, body) => sum + body.length, 0);
  }

  in(encoding: Encoding): Buffer {
    const known = this.#variants[encoding];
    if (known) return known;
    const made = encoding === "br" ? brotliCompressSync(this.raw, BROTLI) : gzipSync(this.raw);
    this.#variants[encoding] = made;
    return made;
  }
}
