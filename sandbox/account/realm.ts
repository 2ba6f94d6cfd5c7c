import type { Markup } from "./markup.ts";

/** Who somebody chose to be: what the token says about them comes from these two. */
export type Choice = { accountId: string; acr?: string };

/** What the page must know about the request of the portal. */
export type SignInRequest = { wantedAcr: string | undefined; hint: string | undefined };

/** A group of accounts with its own issuer, its own attributes and its own page. */
export type Realm = {
  /** Below this path the issuer lives. */
  path: string;
  title: string;
  /** Levels of authentication that can be asked for, lowest first. */
  acrValues: readonly string[];
  /** Names of the claims in the ID token, spelled as the real service spells them. */
  claimNames: readonly string[];
  /** Undefined when there is no such account. */
  claimsOf: (accountId: string) => Record<string, unknown> | undefined;
  /** What was chosen on the page; undefined when something is missing or unknown. */
  readChoice: (form: URLSearchParams) => Choice | undefined;
  renderChoices: (request: SignInRequest) => Markup;
};
