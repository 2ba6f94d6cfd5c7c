import { redirect } from "#platform/http";
import { isLanguage } from "#platform/i18n";
import type { Route } from "../../route-definition.ts";
import { ownPath } from "./own-path.ts";

const YEAR_SECONDS = 31_536_000;

/** Remembers the chosen language and goes back. A link, so that it works without script. */
export const route = {
  audience: "public",
  portals: "all",
  GET: ({ query }) => {
    const [language, back] = [query["auf"], ownPath(query["zurueck"])];
    if (!isLanguage(language)) return redirect(back);
    return redirect(back, {
      cookies: [{ name: "sprache", value: language, maxAge: YEAR_SECONDS }],
    });
  },
} satisfies Route;
