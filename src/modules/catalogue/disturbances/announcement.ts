import { Temporal, ZONE } from "#platform/clock";
import type { Localised } from "#platform/i18n";

/** What an editor typed; times as the browser's field writes them, in the region's time. */
export type TypedAnnouncement = {
  serviceId: string;
  message: string;
  messageEn: string;
  begins: string;
  ends: string;
};

export type Announcement = {
  serviceId: string | null;
  message: Localised;
  beginsAt: Temporal.Instant;
  endsAt: Temporal.Instant | null;
};

export type AnnouncementProblem = "service" | "message" | "begins" | "ends" | "order";

export type ReadAnnouncement =
  | { kind: "announced"; announcement: Announcement }
  | { kind: "refused"; problems: readonly AnnouncementProblem[] };

const SHORTEST = 10;
const LONGEST = 500;

/** The moment of a time of the region; undefined when it is none. */
function momentOf(typed: string): Temporal.Instant | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(typed)) return undefined;
  try {
    return Temporal.PlainDateTime.from(typed).toZonedDateTime(ZONE).toInstant();
  } catch {
    return undefined;
  }
}

/** A moment as a browser's field for date and time takes it. */
export const fieldTime = (moment: Temporal.Instant): string =>
  moment.toZonedDateTimeISO(ZONE).toPlainDateTime().toString({ smallestUnit: "minute" });

/** Reads what was typed. No begin means now, no end means until somebody ends it. */
export function readAnnouncement(
  typed: TypedAnnouncement,
  isService: (id: string) => boolean,
  now: Temporal.Instant,
): ReadAnnouncement {
  const message = typed.message.trim();
  const messageEn = typed.messageEn.trim();
  const beginsAt = typed.begins === "" ? now : momentOf(typed.begins);
  const endsAt = typed.ends === "" ? null : momentOf(typed.ends);
  const inOrder =
    !beginsAt ||
    !endsAt ||
    (Temporal.Instant.compare(beginsAt, endsAt) < 0 && Temporal.Instant.compare(now, endsAt) < 0);
  const fits = message.length >= SHORTEST && message.length <= LONGEST;
  const problems: AnnouncementProblem[] = [
    ...(typed.serviceId === "" || isService(typed.serviceId) ? [] : ["service" as const]),
    ...(fits && messageEn.length <= LONGEST ? [] : ["message" as const]),
    ...(beginsAt ? [] : ["begins" as const]),
    ...(endsAt === undefined ? ["ends" as const] : []),
    ...(inOrder ? [] : ["order" as const]),
  ];
  if (problems.length > 0 || !beginsAt || endsAt === undefined)
    return { kind: "refused", problems };
  return {
    kind: "announced",
    announcement: {
      serviceId: typed.serviceId || null,
      message: { de: message, ...(messageEn && { en: messageEn }) },
      beginsAt,
      endsAt,
    },
  };
}
