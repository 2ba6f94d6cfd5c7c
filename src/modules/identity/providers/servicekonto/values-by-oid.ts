import type { Claims } from "../oidc-account.ts";

/** Texts by OID. Some are written with a blank in the OID; empty values are as good as none. */
export function valuesByOid(claims: Claims): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const [name, value] of Object.entries(claims)) {
    const text = typeof value === "string" ? value.normalize("NFC").trim() : "";
    if (text) values.set(name.replaceAll(/\s/g, ""), text);
  }
  return values;
}
