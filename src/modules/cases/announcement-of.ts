import { announce, type AnnouncementFacts, remedyEnds } from "#notices";
import type { Temporal } from "#platform/clock";
import type { OpenCase } from "./case-state.ts";
import type { LetterRow } from "./letter-queries.ts";

type Announcing = {
  open: OpenCase;
  row: Pick<LetterRow, "kind">;
  way: "electronic" | "post";
  today: Temporal.PlainDate;
  facts: Partial<AnnouncementFacts>;
};

export type AnnouncedColumns = {
  regime: string | null;
  announced_on: Temporal.PlainDate | null;
  remedy_until: Temporal.PlainDate | null;
};

/**
 * When a letter takes effect and until when something can be done against it, by the regime of its
 * service (domain rules 3 and 4). An information takes no effect.
 */
export function announcementOf({ open, row, way, today, facts }: Announcing): {
  columns: AnnouncedColumns;
  pending: boolean;
} {
  const { announcement, remedy } = open.adopted.configured.package.service;
  if (row.kind !== "notice" || !announcement)
    return { columns: { regime: null, announced_on: null, remedy_until: null }, pending: false };
  const regime = way === "electronic" ? announcement.electronic : announcement.post;
  const consent = open.state.data.electronic ? "given" : "refused";
  const result = announce(regime, { today, consent, ...facts });
  if (result.kind !== "announced")
    return {
      columns: { regime, announced_on: null, remedy_until: null },
      pending: result.kind === "pending",
    };
  const remedyUntil = remedy ? remedyEnds(result.on, remedy.period) : null;
  return {
    columns: { regime, announced_on: result.on, remedy_until: remedyUntil },
    pending: false,
  };
}
