import type { Keyring } from "#platform/crypto";
import type { DraftHolder } from "./queries.ts";

/** The applicant: a person with an account, or a guest with the word of their draft. */
export type Applicant =
  { kind: "person"; personId: string } | { kind: "guest"; pass: string | undefined };

/** Cookie or link of a guest: which draft, and the word that opens it. */
const readPass = (pass: string | undefined): { id: string; word: string } | undefined => {
  const match = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{20,})$/.exec(pass ?? "");
  return match?.[1] && match[2] ? { id: match[1], word: match[2] } : undefined;
};

type Keys = { keyring: Keyring };

export const macOf = ({ keyring }: Keys, word: string): Buffer => keyring.mac("draft", word);

/** Who has the word of a guest's draft; undefined when that is none. */
export function guestHolder(keys: Keys, pass: string | undefined) {
  const read = readPass(pass);
  return read && { id: read.id, accessMac: macOf(keys, read.word) };
}

/** undefined: a guest without the word of a draft. */
export const holderOf = (keys: Keys, applicant: Applicant): DraftHolder | undefined =>
  applicant.kind === "person"
    ? { personId: applicant.personId }
    : guestHolder(keys, applicant.pass);
