import { type Guide, stepsOf } from "#catalogue";
import type { Visit } from "../../../visit.ts";

const nameOf = (stepId: string): string => `schritt-${stepId}`;

/** Which steps somebody has ticked; the address of the page is the only place that knows. */
export type Ticks = { has: (stepId: string) => boolean; nameOf: (stepId: string) => string };

export const ticksIn = ({ query }: Visit): Ticks => ({
  has: (stepId) => query[nameOf(stepId)] === "1",
  nameOf,
});

export const countTicked = (guide: Guide, ticks: Ticks): number =>
  stepsOf(guide).filter(({ id }) => ticks.has(id)).length;
