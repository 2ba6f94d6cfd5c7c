import type { Temporal } from "#platform/clock";
import type { Asked } from "#standards/pvog";

/** Something the search of the Land found. */
export type StateHit = {
  title: string;
  /** Plain words; undefined where nothing is said. */
  text: string | undefined;
  /** A page of the web. */
  url: string;
  /** Who provides it. */
  provider: string | undefined;
  leika: readonly string[];
};

export type StateQuestion = { query: string; day: Temporal.PlainDate; signal: AbortSignal };

/** A search engine of the Land, whoever runs it. */
export type StateSearchProvider = (question: StateQuestion) => Promise<Asked<readonly StateHit[]>>;

/** All of North Rhine-Westphalia. */
export const NRW = "050000000000";

export const MOST_HITS = 5;

/** The address as it may be linked to; undefined for anything but a page of the web. */
export const webAddress = (text: string | null | undefined): string | undefined =>
  text && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) ? text : undefined;
