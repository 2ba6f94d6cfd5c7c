import type { Temporal } from "#platform/clock";
import type { Answer } from "./opinion.ts";

/**
 * What is counted. `visit`: the page of a service was opened; `start`, `sent`: an application was
 * begun and sent; `exit`: a form led to an exit page; `reached`, `left`: somebody came to the first
 * page of a form that still needed an answer, and went on from it; else an answer to whether a
 * page helped.
 */
export type UsageWhat = "visit" | "start" | "sent" | "exit" | "reached" | "left" | Answer;

export type Usage = {
  /** Empty: about no service. */
  serviceId: string;
  what: UsageWhat;
  /** Page of a form, or kind of page that was judged; empty: the service as a whole. */
  place: string;
};

export type CountedUsage = Usage & { count: number };
export type UsageOfDay = CountedUsage & { day: Temporal.PlainDate };

/** The figures of a service over some days, as DIN SPEC 66336 (5.12.2.1) asks for them. */
export type ServiceFigures = { serviceId: string } & Record<
  "visit" | "start" | "sent" | "exit" | Answer,
  number
>;

/** How many came to a page of a form, and how many of them did not go on (yet). */
export type PageFigures = { serviceId: string; page: string; reached: number; dropped: number };

const sumOf = (rows: readonly CountedUsage[], what: UsageWhat): number =>
  rows.reduce((sum, row) => (row.what === what ? sum + row.count : sum), 0);

/** The most visited first; what was about no service last. */
export const figuresOf = (rows: readonly CountedUsage[]): ServiceFigures[] =>
  [...Map.groupBy(rows, ({ serviceId }) => serviceId)]
    .map(([serviceId, own]) => ({
      serviceId,
      visit: sumOf(own, "visit"),
      start: sumOf(own, "start"),
      sent: sumOf(own, "sent"),
      exit: sumOf(own, "exit"),
      yes: sumOf(own, "yes"),
      partly: sumOf(own, "partly"),
      no: sumOf(own, "no"),
    }))
    .toSorted(
      (one, other) =>
        Number(one.serviceId === "") - Number(other.serviceId === "") ||
        other.visit - one.visit ||
        one.serviceId.localeCompare(other.serviceId),
    );

/** The pages where most people stopped first. */
export const pagesOf = (rows: readonly CountedUsage[]): PageFigures[] =>
  [...Map.groupBy(rows, ({ serviceId, place }) => `${serviceId} ${place}`).values()]
    .flatMap((own) => {
      const [first] = own;
      const reached = sumOf(own, "reached");
      if (!first || reached === 0) return [];
      // Whoever came before the first of these days and goes on now has left without having come.
      const dropped = Math.max(0, reached - sumOf(own, "left"));
      return [{ serviceId: first.serviceId, page: first.place, reached, dropped }];
    })
    .toSorted((one, other) => other.dropped - one.dropped || other.reached - one.reached);
