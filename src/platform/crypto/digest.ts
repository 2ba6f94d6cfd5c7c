import { hash, randomBytes } from "node:crypto";

export const sha256 = (value: string | Buffer): Buffer => hash("sha256", value, "buffer");

/** 256 random bits for cookies and links, as base64url. */
export const newToken = (): string => randomBytes(32).toString("base64url");
