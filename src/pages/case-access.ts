import { type LoadedCase, loadCase, personsCase } from "#cases";
import { parseReference } from "#platform/ids";
import type { Temporal } from "#platform/clock";
import { openJson, sealJson } from "#platform/crypto";
import type { AuthorityDb } from "#platform/db";
import type { CookieChange } from "#platform/http";
import type { Dependencies } from "./dependencies.ts";
import type { Visit } from "./visit.ts";

const COOKIE = "vorgang";
const CONTEXT = "case-access";
const LIFETIME_MS = 2 * 3_600_000;

type Pass = { authorityId: string; caseId: string };

/** Names one case for two hours; only we can read or make it. */
export function casePass(
  { keyring }: Pick<Dependencies, "keyring">,
  { now, ...pass }: Pass & { now: Temporal.Instant },
): string {
  const content = { ...pass, until: now.epochMilliseconds + LIFETIME_MS };
  return sealJson(keyring.key(CONTEXT), CONTEXT, content).toString("base64url");
}

/** Undefined when it is no pass of ours or too old. */
export function readCasePass(
  value: string | undefined,
  { now }: Visit,
  { keyring }: Dependencies,
): Pass | undefined {
  try {
    const sealed = Buffer.from(value ?? "", "base64url");
    const pass = openJson<Pass & { until: number }>(keyring.key(CONTEXT), CONTEXT, sealed);
    return now.epochMilliseconds < pass.until ? pass : undefined;
  } catch {
    return undefined;
  }
}

/** Lets a browser without account see one case for two hours. */
export const caseCookie = (
  house: Dependencies,
  pass: Pass & { now: Temporal.Instant },
): CookieChange => ({ name: COOKIE, value: casePass(house, pass) });

/** A case the visitor may see, and the handle of its town. */
export type VisibleCase = { loaded: LoadedCase; db: AuthorityDb; asGuest: boolean };

/**
 * The case of the URL for its applicant: by account, or by a look-up with reference and secret
 * word. Undefined for everybody else, whether it exists or not.
 */
export async function visibleCase(
  visit: Visit,
  house: Dependencies,
): Promise<VisibleCase | undefined> {
  const reference = parseReference(visit.params["reference"] ?? "")?.reference;
  if (!reference) return undefined;
  if (visit.citizen) {
    const db = house.databases.forPerson(visit.citizen.personId);
    const loaded = await personsCase(house, db, reference);
    if (loaded)
      return { loaded, db: house.databases.forAuthority(loaded.state.authorityId), asGuest: false };
  }
  const pass = readCasePass(visit.cookies[COOKIE], visit, house);
  if (!pass) return undefined;
  const db = house.databases.forAuthority(pass.authorityId);
  const loaded = await loadCase(house, db, pass.caseId);
  return loaded?.state.reference === reference ? { loaded, db, asGuest: true } : undefined;
}
