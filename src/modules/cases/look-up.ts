import { parseReference, normaliseSecretWord } from "#platform/ids";
import { findCaseByReference } from "./queries.ts";
import type { CaseReader } from "./load-case.ts";

/** Keyed hash under which a secret word is kept. */
export const secretMac = ({ keyring }: Pick<CaseReader, "keyring">, secretWord: string): Buffer =>
  keyring.mac("case-secret", normaliseSecretWord(secretWord));

export type LookUp = {
  /** Id of the authority with this code in front of its references. */
  authorityOf: (code: string) => string | undefined;
  reference: string;
  secretWord: string;
};

/**
 * Finds a case by what stands on its receipt. Undefined is the one answer to a wrong secret, a
 * wrong reference and a case that does not exist (domain rule 15).
 */
export async function lookUpCase(
  reader: CaseReader,
  { authorityOf, reference, secretWord }: LookUp,
): Promise<{ authorityId: string; caseId: string } | undefined> {
  const parts = parseReference(reference);
  const authorityId = parts && authorityOf(parts.authority);
  const mac = secretMac(reader, secretWord);
  if (!parts || !authorityId) return undefined;
  const db = reader.databases.forAuthority(authorityId);
  const found = await findCaseByReference(db, reader.keyring, parts.reference);
  if (!found || !Buffer.from(found.secretMac).equals(mac)) return undefined;
  return { authorityId, caseId: found.state.id };
}
