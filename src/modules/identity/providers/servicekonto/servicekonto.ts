import type { RelyingParty } from "#standards/oidc";
import type { AccountProvider, ProviderFinish } from "../contract.ts";
import { type Claims, createOidcAccount } from "../oidc-account.ts";
import { readAttributes } from "./attributes.ts";
import { levelOf, storkLevelsFrom } from "./stork-level.ts";
import { valuesByOid } from "./values-by-oid.ts";

const OID = {
  bPK2: "urn:oid:1.3.6.1.4.1.25484.494450.3",
  level: "urn:oid:1.2.40.0.10.2.1.1.261.94",
  assertionProvedBy: "urn:oid:1.3.6.1.4.1.25484.494450.2",
} as const;

/**
 * The person is known by bPK2 alone: `sub` may differ from one sign-in to the next and the mailbox
 * handle is no key. A level that is missing or unknown is not taken for any.
 */
export function readCitizen(claims: Claims): ProviderFinish {
  const values = valuesByOid(claims);
  const level = levelOf([values.get(OID.level), values.get("acr")]);
  if (!level) return { kind: "refused", reason: "unknown_level" };
  return {
    kind: "identified",
    who: {
      kind: "citizen",
      subject: values.get(OID.bPK2) ?? null,
      level,
      provedBy: values.get(OID.assertionProvedBy) ?? null,
      attributes: readAttributes(values),
    },
  };
}

/** The account of citizens with the attributes of the BundID, by OpenID Connect. */
export const createServicekonto = (relyingParty: RelyingParty): AccountProvider =>
  createOidcAccount({
    id: "servicekonto",
    relyingParty,
    acrValuesFor: storkLevelsFrom,
    read: readCitizen,
  });
