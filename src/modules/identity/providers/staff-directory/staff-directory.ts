import type { RelyingParty } from "#standards/oidc";
import { REGION_ROLES, type Role, ROLES } from "../../staff-member.ts";
import type { AccountProvider, ProviderFinish } from "../contract.ts";
import { type Claims, createOidcAccount } from "../oidc-account.ts";

const textOf = (value: unknown): string | null =>
  typeof value === "string" && value.trim() ? value.trim() : null;

/** Groups we do not know give no right, and nobody without a town holds a role of a town. */
function rolesOf(groups: unknown, authority: string | null): Role[] {
  const held = Array.isArray(groups) ? groups : [];
  return ROLES.filter(
    (role) => held.includes(role) && (authority !== null || REGION_ROLES.includes(role)),
  );
}

/** Claims `sub`, `name`, `authority` (slug), `groups`, `office`, `operator`. */
export function readStaff(claims: Claims): ProviderFinish {
  const subject = textOf(claims["sub"]);
  const authority = textOf(claims["authority"]);
  const roles = rolesOf(claims["groups"], authority);
  if (!subject || roles.length === 0) return { kind: "refused", reason: "no_role" };
  return {
    kind: "identified",
    who: {
      kind: "staff",
      subject,
      name: textOf(claims["name"]) ?? subject,
      authority,
      roles,
      office: textOf(claims["office"]),
      operator: textOf(claims["operator"]),
    },
  };
}

/** The directory of staff by OpenID Connect. It proves no level: staff sign nothing with it. */
export const createStaffDirectory = (relyingParty: RelyingParty): AccountProvider =>
  createOidcAccount({ id: "staff", relyingParty, acrValuesFor: () => [], read: readStaff });
