import * as z from "zod";
import type { PackageContent } from "#library";

/** Larger than any package; a file beyond it is not read. */
export const MOST_BYTES = 5 * 1024 * 1024;

export const FORMAT = "leistungspaket/1";

/** Only Ed25519 (RFC 8037): one way to sign, so nobody can talk a reader into a weaker one. */
export const ALGORITHM = "EdDSA";

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const author = z.strictObject({
  /** Unchanging id of the authority. */
  id: z.uuid(),
  name: z.string().min(1).max(200),
  /** Address of its portal, which publishes its keys. */
  portal: z.url({ protocol: /^https?$/ }).max(500),
});
export type PackageAuthor = z.infer<typeof author>;

/** What is signed: the content by its hash, and what it came from. */
export const statement = z.strictObject({
  format: z.literal(FORMAT),
  packageId: z.string().min(1).max(200),
  /** SHA-256 of the canonical form of the content. */
  hash,
  /** Hashes of the versions it came from, the nearest first. */
  history: z.array(hash).max(1_000),
  author,
  /** Moment of signing, ISO 8601. */
  signedAt: z.iso.datetime({ offset: true }),
});
export type Statement = z.infer<typeof statement>;

const parts = z.record(z.string(), z.unknown());

/** One file: the package and a JWS (RFC 7515, compact) over the statement. */
export const packageFile = z.strictObject({
  format: z.literal(FORMAT),
  content: z.strictObject({
    service: z.unknown(),
    form: z.unknown(),
    process: z.string(),
    fees: z.string().nullable(),
    texts: parts,
    letters: parts,
    journeys: parts,
  }),
  signature: z.string().max(200_000),
});
export type PackageFile = { format: typeof FORMAT; content: PackageContent; signature: string };
