import { AppError } from "#platform/errors";
import { sha256 } from "#platform/crypto";
import type { PackageContent } from "./package-content.ts";

/**
 * JSON in the one form of RFC 8785: keys sorted by their UTF-16 code units, no white space, numbers
 * and strings as ECMAScript writes them. Throws AppError `bad-request` for what is no JSON value.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "string" && value.isWellFormed()) return JSON.stringify(value);
  if (typeof value === "number" && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object") {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${canonicalJson(key)}:${canonicalJson(member)}`);
    return `{${members.join(",")}}`;
  }
  throw new AppError("bad-request", { detail: `no JSON value: ${typeof value}` });
}

/** XML as it was written, without what editors and systems change by themselves. */
export const canonicalXml = (xml: string): string =>
  `${xml
    .replace(/^\uFEFF/, "")
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[ \t]+$/gm, "")
    .trimEnd()}\n`;

const canonicalContent = (content: PackageContent): string =>
  canonicalJson({
    ...content,
    process: canonicalXml(content.process),
    fees: content.fees === null ? null : canonicalXml(content.fees),
  });

/** SHA-256 of the canonical form, hexadecimal: the name of a version that nobody can give twice. */
export const hashOf = (content: PackageContent): string =>
  sha256(canonicalContent(content)).toString("hex");
