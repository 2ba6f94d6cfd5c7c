import { type Clock, dayOf, startOfDay } from "#platform/clock";

/**
 * Revision of public content that also changes with the day of the region: dated facts and
 * responsibilities begin and end at midnight. The day is worked out once a day.
 */
export function contentRevision(clock: Clock, content: () => string): () => string {
  let [from, until, day] = [0, 0, ""];
  return () => {
    const now = clock.now();
    if (now.epochMilliseconds < from || now.epochMilliseconds >= until) {
      const today = dayOf(now);
      from = startOfDay(today).epochMilliseconds;
      until = startOfDay(today.add({ days: 1 })).epochMilliseconds;
      day = today.toString();
    }
    return `${day} ${content()}`;
  };
}
