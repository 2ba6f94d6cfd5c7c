import { cleanQuery, type SearchRequest } from "#catalogue";
import type { Visit } from "../../visit.ts";

/** What is asked for and how it is narrowed down; the address of a search holds nothing else. */
export type Asked = Required<Pick<SearchRequest, "query" | "onlyOnline">> &
  Pick<SearchRequest, "audience">;

const AUDIENCES = ["citizen", "business"] as const;

export const askedIn = ({ query }: Visit): Asked => ({
  query: cleanQuery(query["q"] ?? ""),
  audience: AUDIENCES.find((audience) => audience === query["fuer"]),
  onlyOnline: query["online"] === "1",
});

/** The address of a search, for links that change one thing of it. */
export const addressOf = ({ query, audience, onlyOnline }: Asked): string =>
  `/suche?${new URLSearchParams({
    q: query,
    ...(audience ? { fuer: audience } : {}),
    ...(onlyOnline ? { online: "1" } : {}),
  })}`;

export const isNarrowed = ({ audience, onlyOnline }: Asked): boolean =>
  audience !== undefined || onlyOnline;
