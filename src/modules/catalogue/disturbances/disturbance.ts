import type { Temporal } from "#platform/clock";
import type { Localised } from "#platform/i18n";

/** Something that does not work for a while. */
export type Disturbance = {
  id: string;
  /** Whose portal says it; null: the roof, for the whole region. */
  townId: string | null;
  /** Null: everything on the portal. */
  serviceId: string | null;
  message: Localised;
  beginsAt: Temporal.Instant;
  /** Null: until somebody ends it. */
  endsAt: Temporal.Instant | null;
};

/** Where somebody is: on portals of these towns, at a service or anywhere. */
export type Whereabouts = { townIds: readonly string[]; serviceId: string | null };

const before = (one: Temporal.Instant, other: Temporal.Instant): boolean =>
  one.epochMilliseconds < other.epochMilliseconds;

/** Whether it is on at a moment: from its first instant until just before its last. */
export const isOn = ({ beginsAt, endsAt }: Disturbance, now: Temporal.Instant): boolean =>
  !before(now, beginsAt) && (endsAt === null || before(now, endsAt));

/**
 * Whether it is said to somebody there. What concerns the whole region is said everywhere, what
 * concerns a whole portal at every service of it, but not the other way round.
 */
export const concerns = (
  { townId, serviceId }: Disturbance,
  { townIds, serviceId: at }: Whereabouts,
): boolean =>
  (townId === null || townIds.includes(townId)) && (serviceId === null || serviceId === at);
