import type { Session } from "#identity";
import type { CookieChange } from "#platform/http";

/** Cookies of a host. A member of staff may be signed in as a citizen as well. */
export const COOKIES = {
  citizen: "sitzung",
  staff: "amt",
  /** What has to be remembered while the browser is at the account (sealed). */
  signIn: "anmeldung",
  /** Ties a ticket to the browser that asked for it. */
  ticket: "ticket",
} as const;

const QUARTER_HOUR = 15 * 60;

export const sessionCookie = (session: Session, token: string): CookieChange => ({
  name: COOKIES[session.kind],
  value: token,
});

export const shortCookie = (name: string, value: string): CookieChange => ({
  name,
  value,
  maxAge: QUARTER_HOUR,
});

export const noCookie = (name: string): CookieChange => ({ name, value: undefined });
