import type { IDToken } from "openid-client";

/**
 * What went wrong at the other side. `refused`: the sign-in did not happen or cannot be trusted
 * (`reason` is an error code of OAuth 2.0 / OpenID Connect or of the failed check); `unavailable`:
 * worth another try later; `misconfigured`: only an operator can help.
 */
export type Failure =
  | { kind: "refused"; reason: string }
  | { kind: "unavailable"; problem: string }
  | { kind: "misconfigured"; problem: string };

export type AuthorizationUrl<Transaction> =
  | { kind: "redirect"; url: string; transaction: Transaction }
  | Exclude<Failure, { kind: "refused" }>;

/** `claims` of an ID token whose signature, `iss`, `aud`, `exp` and `nonce` were checked. */
export type CodeExchange = { kind: "signed-in"; claims: IDToken } | Failure;
