import type { CookieChange } from "#platform/http";

const NAME = "gerettet";

/** Leads the browser back to what was typed when a session had just ended; for an hour. */
export const rescueCookie = (id: string): CookieChange => ({
  name: NAME,
  value: id,
  maxAge: 3_600,
});

export const noRescueCookie: CookieChange = { name: NAME, value: undefined };

export const rescueIdOf = (cookies: Readonly<Record<string, string | undefined>>) => cookies[NAME];
