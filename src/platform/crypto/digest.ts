import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

export const sha256 = (value: string | Buffer): Buffer =>
  createHash("sha256").update(value).digest();

/** 256 random bits for cookies and links, as base64url. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** Compares two texts in a time that does not depend on where they differ. */
export const timingSafeEqualText = (a: string, b: string): boolean =>
  timingSafeEqual(sha256(a), sha256(b));
