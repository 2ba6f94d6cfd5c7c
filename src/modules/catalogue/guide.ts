import * as z from "zod";
import { serviceFact, serviceLink } from "./service-type.ts";
import { slug, wording } from "./wording.ts";

const words = wording.required({ en: true });

const step = z.strictObject({
  id: slug,
  title: words,
  text: words,
  /** Services of this step, in the order in which they are needed. */
  services: z.array(slug),
  /** Pages of bodies for which the catalogue has no service. */
  links: z.array(serviceLink).optional(),
  /** Deadlines and the like. */
  facts: z.array(serviceFact),
});
export type GuideStep = z.infer<typeof step>;

/** A situation written out step by step, over several authorities. */
export const guideFile = z.strictObject({
  id: slug,
  /** Id of the Lage that it belongs to. */
  situation: slug,
  title: words,
  lead: words,
  phases: z.array(z.strictObject({ id: slug, title: words, steps: z.array(step).min(1) })).min(1),
});
export type Guide = z.infer<typeof guideFile>;

export const stepsOf = ({ phases }: Guide): readonly GuideStep[] =>
  phases.flatMap(({ steps }) => steps);
