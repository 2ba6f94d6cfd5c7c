import { signOut } from "#identity";
import { redirect } from "#platform/http";
import type { Route } from "../../route-definition.ts";
import { COOKIES, noCookie } from "../../session-cookies.ts";

/** Ends the sign-in on this and every other portal. */
export const route = {
  audience: "guest",
  portals: "all",
  answersStale: true,
  POST: async (visit, house) => {
    const asStaff = visit.form["als"] === "amt";
    const session = asStaff ? visit.staff : visit.citizen;
    if (session) await signOut(house, session, visit.now);
    return redirect("/", { cookies: [noCookie(asStaff ? COOKIES.staff : COOKIES.citizen)] });
  },
} satisfies Route;
