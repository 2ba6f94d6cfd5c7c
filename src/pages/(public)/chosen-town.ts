import type { Authority } from "#authorities";
import type { CookieChange } from "#platform/http";
import type { Dependencies } from "../dependencies.ts";
import type { Visit } from "../visit.ts";

const COOKIE = "ort";
const YEAR_SECONDS = 31_536_000;

/** The town somebody asked the roof to remember in this browser. */
export const chosenTown = (
  { portal, cookies }: Visit,
  { region }: Dependencies,
): Authority | undefined =>
  portal.kind === "roof" ? region.bySlug(cookies[COOKIE] ?? "") : undefined;

/** Pages of the roof differ by the chosen town and by nothing else of the visit. */
export const cachedForTown = (visit: Visit, house: Dependencies): string =>
  chosenTown(visit, house)?.slug ?? "";

/** The same visit, of somebody whom the roof remembers as being from this town. */
export const asFrom = (visit: Visit, town: Authority | undefined): Visit => ({
  ...visit,
  cookies: { ...visit.cookies, [COOKIE]: town?.slug },
});

export const rememberTown = ({ slug }: Authority): CookieChange => ({
  name: COOKIE,
  value: slug,
  maxAge: YEAR_SECONDS,
});

export const forgetTown: CookieChange = { name: COOKIE, value: undefined };
