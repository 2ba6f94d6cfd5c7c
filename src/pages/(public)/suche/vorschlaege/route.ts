import { cleanQuery } from "#catalogue";
import { json } from "#platform/http";
import { inLanguage } from "#platform/i18n";
import type { Route } from "../../../route-definition.ts";
import { portalDay } from "../../offered-service.ts";

const MAX_SHOWN = 6;
const SHORTEST = 2;

/** What the search field suggests while somebody types. `src/ui/islands/suggestions.ts` reads it. */
export type Suggestions = { suggestions: readonly { title: string; href: string }[] };

export const route = {
  audience: "public",
  portals: "all",
  perMinute: 1_200,
  GET: async (visit, { search }) => {
    const query = cleanQuery(visit.query["q"] ?? "");
    const { services } =
      query.length < SHORTEST
        ? { services: [] }
        : await search.find({ query, unfinished: true, at: portalDay(visit), limit: MAX_SHOWN });
    const suggestions = services.map(({ id, title }) => ({
      title: inLanguage(title, visit.language),
      href: `/leistungen/${id}`,
    }));
    return {
      ...json({ suggestions } satisfies Suggestions),
      headers: { "cache-control": "private, max-age=60", vary: "cookie" },
    };
  },
} satisfies Route;
