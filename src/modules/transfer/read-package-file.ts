import { compactVerify, decodeProtectedHeader, importJWK, type JWK } from "jose";
import { compilePackage, hashOf, type PackageContent, type PackageProblem } from "#library";
import { ALGORITHM, MOST_BYTES, packageFile, type Statement, statement } from "./package-file.ts";

/** Why a file is not taken. */
export type FileRefusal =
  | { kind: "too-large" }
  | { kind: "not-json" }
  /** JSON, but no package file of this format. */
  | { kind: "not-a-package" }
  /** Signed by nobody whom the town trusts. */
  | { kind: "unknown-key"; kid: string }
  /** Signature or content were changed. */
  | { kind: "tampered" }
  /** It came as it was signed, but does not run here. */
  | { kind: "broken"; problems: readonly PackageProblem[] };

export type FileReading =
  { kind: "read"; statement: Statement; content: PackageContent } | FileRefusal;

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function kidOf(signature: string): string | undefined {
  try {
    const { kid }: { kid?: unknown } = decodeProtectedHeader(signature);
    return typeof kid === "string" ? kid : undefined;
  } catch {
    return undefined;
  }
}

async function verified(signature: string, jwk: JWK): Promise<Statement | undefined> {
  try {
    const key = await importJWK(jwk, ALGORITHM);
    const { payload } = await compactVerify(signature, key, { algorithms: [ALGORITHM] });
    const reading = statement.safeParse(parsed(Buffer.from(payload)));
    return reading.success ? reading.data : undefined;
  } catch {
    return undefined;
  }
}

/** A content so deep that it cannot be gone through has no hash. */
function hashOrNothing(content: PackageContent): string | undefined {
  try {
    return hashOf(content);
  } catch {
    return undefined;
  }
}

/**
 * Reads a signed package file: size, JSON, shape, signature by one of the trusted keys (by `kid`),
 * hash of the content, and whether the package runs. Nothing of the file is used before its
 * signature holds.
 */
export async function readPackageFile(
  bytes: Buffer,
  trusted: ReadonlyMap<string, JWK>,
): Promise<FileReading> {
  if (bytes.length > MOST_BYTES) return { kind: "too-large" };
  const value = parsed(bytes);
  if (value === undefined) return { kind: "not-json" };
  const file = packageFile.safeParse(value);
  const kid = file.success ? kidOf(file.data.signature) : undefined;
  if (!file.success || kid === undefined) return { kind: "not-a-package" };
  const jwk = trusted.get(kid);
  if (!jwk) return { kind: "unknown-key", kid };
  const { content } = file.data;
  const said = await verified(file.data.signature, jwk);
  if (!said || hashOrNothing(content) !== said.hash) return { kind: "tampered" };
  const compilation = await compilePackage(content);
  if (compilation.kind === "refused") return { kind: "broken", problems: compilation.problems };
  return { kind: "read", statement: said, content };
}
