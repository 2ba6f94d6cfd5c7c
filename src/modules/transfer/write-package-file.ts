import { CompactSign } from "jose";
import { canonicalJson, hashOf, type PackageContent } from "#library";
import type { Temporal } from "#platform/clock";
import { ALGORITHM, FORMAT, type PackageAuthor, type Statement } from "./package-file.ts";
import type { SigningKey } from "./signing-key.ts";

type Signing = {
  packageId: string;
  content: PackageContent;
  history: readonly string[];
  author: PackageAuthor;
  now: Temporal.Instant;
};

/** The package as one signed file. The same content has the same bytes but for the signature. */
export async function writePackageFile(
  { packageId, content, history, author, now }: Signing,
  { kid, key }: SigningKey,
): Promise<string> {
  const signed: Statement = {
    ...{ format: FORMAT, packageId, author },
    hash: hashOf(content),
    history: [...history],
    signedAt: now.toString(),
  };
  const signature = await new CompactSign(Buffer.from(canonicalJson(signed)))
    .setProtectedHeader({ alg: ALGORITHM, kid, typ: "leistungspaket+jws" })
    .sign(key);
  return `${canonicalJson({ format: FORMAT, content, signature })}\n`;
}
