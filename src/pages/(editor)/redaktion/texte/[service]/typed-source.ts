import type { Source } from "#catalogue";
import { Temporal } from "#platform/clock";

export type SourceField = "sourceTitle" | "sourceDay" | "sourceUrl";
export type SourceProblem = "source" | "day" | "url";

/** Where something comes from, as it was typed. */
export type TypedSource = Record<SourceField, string>;

const shownDay = (day: string): string => {
  const { day: date, month, year } = Temporal.PlainDate.from(day);
  return `${date}.${month}.${year}`;
};

/** "22.11.2026" as "2026-11-22"; undefined when there is no such day. */
export function isoOf(day: string): string | undefined {
  const [, date = "", month = "", year = ""] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(day) ?? [];
  try {
    return Temporal.PlainDate.from(
      `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`,
    ).toString();
  } catch {
    return undefined;
  }
}

export const typedSource = (source: Source | null): TypedSource => ({
  sourceTitle: source?.title ?? "",
  sourceDay: source ? shownDay(source.asOf) : "",
  sourceUrl: source?.url ?? "",
});

/** The source in a form; `field` reads one of its fields. */
export const sourceIn = (field: (name: SourceField) => string): TypedSource => ({
  sourceTitle: field("sourceTitle"),
  sourceDay: field("sourceDay"),
  sourceUrl: field("sourceUrl"),
});

const LONGEST = 500;

export const isSecureUrl = (text: string): boolean =>
  text.length <= LONGEST && URL.parse(text)?.protocol === "https:";

/** Nothing at all is fine: then nobody has a source. */
export function sourceProblems({
  sourceTitle,
  sourceDay,
  sourceUrl,
}: TypedSource): (readonly [SourceField, SourceProblem])[] {
  if ([sourceTitle, sourceDay, sourceUrl].every((text) => text === "")) return [];
  return [
    ...(sourceTitle.length < 3 || sourceTitle.length > LONGEST
      ? ([["sourceTitle", "source"]] as const)
      : []),
    ...(isoOf(sourceDay) ? [] : ([["sourceDay", "day"]] as const)),
    ...(sourceUrl === "" || isSecureUrl(sourceUrl) ? [] : ([["sourceUrl", "url"]] as const)),
  ];
}

export const sourceOf = ({ sourceTitle, sourceDay, sourceUrl }: TypedSource): Source | null => {
  const asOf = isoOf(sourceDay);
  if (sourceTitle === "" || !asOf) return null;
  return { title: sourceTitle, asOf, ...(sourceUrl !== "" && { url: sourceUrl }) };
};
