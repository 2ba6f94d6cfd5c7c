import type { CaseData } from "./case-data.ts";
import { open, openJson, seal, sealJson } from "#platform/crypto";

/**
 * Contexts that tie ciphertext to its town, case and row: what was moved elsewhere does not open.
 */
const context = (authorityId: string, caseId: string, what: string): string =>
  `${authorityId}|${caseId}|${what}`;

type CaseKey = { authorityId: string; caseId: string; dataKey: Buffer };

export const sealCaseData = ({ authorityId, caseId, dataKey }: CaseKey, data: CaseData): Buffer =>
  sealJson(dataKey, context(authorityId, caseId, "case"), data);

export const openCaseData = (
  { authorityId, caseId, dataKey }: CaseKey,
  sealed: Uint8Array,
): CaseData => openJson<CaseData>(dataKey, context(authorityId, caseId, "case"), sealed);

/** For the other rows of a case; `what` names the row, such as "event 3" or "document <id>". */
export const sealFor = (
  { authorityId, caseId, dataKey }: CaseKey,
  what: string,
  value: unknown,
): Buffer => sealJson(dataKey, context(authorityId, caseId, what), value);

export const openFrom = <T>(
  { authorityId, caseId, dataKey }: CaseKey,
  what: string,
  sealed: Uint8Array,
): T => openJson<T>(dataKey, context(authorityId, caseId, what), sealed);

export const sealBytes = (
  { authorityId, caseId, dataKey }: CaseKey,
  what: string,
  bytes: Buffer,
): Buffer => seal(dataKey, context(authorityId, caseId, what), bytes);

export const openBytes = (
  { authorityId, caseId, dataKey }: CaseKey,
  what: string,
  sealed: Uint8Array,
): Buffer => open(dataKey, context(authorityId, caseId, what), sealed);

export type { CaseKey };
