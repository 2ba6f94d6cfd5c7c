/** Bounds of what a document may make us hold. No real catalogue comes near them. */
export const LIMITS = {
  /** Of the whole document. */
  bytes: 2 * 1024 * 1024 * 1024,
  /** Letters without a single tag between them. */
  run: 512 * 1024,
  /** Letters of one `schreibe` or `loesche`. */
  object: 2 * 1024 * 1024,
  depth: 40,
  objects: 500_000,
  notices: 100,
} as const;

export type Limits = { readonly [N in keyof typeof LIMITS]: number };
