import { type Filter, FILTERS, type Sort, SORTS, type TextRow } from "./text-rows.ts";

/** What part of the list is asked for. */
export type AskedList = { only: Filter | undefined; sort: Sort; title: string; page: number };

export const PAGE_SIZE = 25;

const isFilter = (name: string): name is Filter => Object.hasOwn(FILTERS, name);
const isSort = (name: string): name is Sort => Object.hasOwn(SORTS, name);

export function askedList(query: Readonly<Record<string, string | undefined>>): AskedList {
  const { nur = "", sortierung = "", titel = "", seite = "1" } = query;
  const page = Number(seite);
  return {
    only: isFilter(nur) ? nur : undefined,
    sort: isSort(sortierung) ? sortierung : "titel",
    title: titel.trim().slice(0, 100),
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

/** The address of a part of the list. */
export function hrefOf({ only, sort, title, page }: AskedList): string {
  const query = new URLSearchParams({
    ...(only && { nur: only }),
    ...(sort !== "titel" && { sortierung: sort }),
    ...(title !== "" && { titel: title }),
    ...(page > 1 && { seite: String(page) }),
  });
  return query.size === 0 ? "/redaktion/texte" : `/redaktion/texte?${query}`;
}

export type ListPage = { rows: readonly TextRow[]; page: number; pages: number };

/** The asked page; the last one when there are fewer. */
export function pageOf(all: readonly TextRow[], { only, sort, title, page }: AskedList): ListPage {
  const wanted = title.toLowerCase();
  const found = all
    .filter((row) => only === undefined || FILTERS[only](row))
    .filter(({ service }) => service.title.de.toLowerCase().includes(wanted))
    .toSorted(SORTS[sort]);
  const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const shown = Math.min(page, pages);
  return { rows: found.slice((shown - 1) * PAGE_SIZE, shown * PAGE_SIZE), page: shown, pages };
}
