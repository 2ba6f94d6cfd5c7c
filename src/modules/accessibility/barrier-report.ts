import type { Temporal } from "#platform/clock";
import { type Keyring, newDataKey, openJson, sealJson } from "#platform/crypto";

/** What keeps somebody from using a page. */
export type Barrier = {
  /** Path of the page, as far as it is known. */
  page: string;
  what: string;
  /** E-mail address or telephone number for an answer; empty: none is wanted. */
  contact: string;
};

export type BarrierReport = Barrier & { id: string; sentAt: Temporal.Instant };

export type SealedReport = { id: string; wrappedKey: Buffer; sealed: Buffer };

const contextOf = (authorityId: string, id: string): string =>
  `${authorityId}|barrier-report|${id}`;

type Owner = { keyring: Keyring; authorityId: string };

export function sealReport(
  { id, barrier }: { id: string; barrier: Barrier },
  { keyring, authorityId }: Owner,
): SealedReport {
  const key = newDataKey();
  return {
    id,
    wrappedKey: keyring.wrap(authorityId, key),
    sealed: sealJson(key, contextOf(authorityId, id), barrier),
  };
}

export const openReport = (
  { id, wrappedKey, sealed }: SealedReport,
  { keyring, authorityId }: Owner,
): Barrier =>
  openJson<Barrier>(keyring.unwrap(authorityId, wrappedKey), contextOf(authorityId, id), sealed);
