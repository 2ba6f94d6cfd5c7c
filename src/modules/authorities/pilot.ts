import * as z from "zod";
import type { Region } from "./region.ts";
import { isoDay, slug, source } from "./region-definition.ts";

const naming = z.strictObject({ de: z.string().min(1), en: z.string().min(1) });

const pilotEvent = z.strictObject({
  day: isoDay,
  /** Authorities it is about; empty: the region as a whole. */
  authorities: z.array(slug),
  what: naming,
  source: source.unwrap(),
});
/** Something that happened in the pilot phase, as somebody wrote it down. */
export type PilotEvent = z.infer<typeof pilotEvent>;

const pilotFile = z.strictObject({ events: z.array(pilotEvent) });

/** The events of a region's pilot phase, newest first. Throws the schema's error or a plain one. */
export function readPilotEvents(data: unknown, region: Region): readonly PilotEvent[] {
  const { events } = pilotFile.parse(data);
  for (const { authorities } of events)
    for (const authority of authorities)
      if (!region.bySlug(authority)) throw new Error(`pilot.json: ${authority} is unknown`);
  return events.toSorted((one, other) => (one.day < other.day ? 1 : -1));
}
