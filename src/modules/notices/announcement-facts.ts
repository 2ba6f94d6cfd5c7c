import type { Temporal } from "#platform/clock";

/** What is on record about a notice on its way to the person. Days are days in the region. */
export type AnnouncementFacts = {
  /** The day of asking; only it tells whether a provision has run out. */
  today: Temporal.PlainDate;
  /** Whether the person agreed to electronic announcement in this matter. */
  consent: "given" | "refused" | "not-asked";
  /** Handed to the post, or sent electronically. */
  sent?: { on: Temporal.PlainDate; by: "post" | "electronic"; abroad?: boolean };
  /** Provided for retrieval in a portal or mailbox; the authority must be able to prove it. */
  provided?: Temporal.PlainDate;
  /** The notification about the provision was sent. */
  notified?: Temporal.PlainDate;
  /** First retrieved by the signed-in person or their representative. */
  retrieved?: Temporal.PlainDate;
  /**
   * The day the letter (or, under SGB X § 37 (2a), the notification) is held to have arrived, when
   * that is in doubt; `never` when its arrival cannot be proven.
   */
  arrived?: Temporal.PlainDate | "never";
};

/**
 * `announced`: `on` is the day of announcement, which may lie ahead. `pending`: not yet; until
 * `until` the person can still retrieve it. `clause` is the rule of law that says so.
 */
export type Announcement =
  | { kind: "announced"; on: Temporal.PlainDate; clause: string }
  | { kind: "pending"; until?: Temporal.PlainDate; clause: string }
  | { kind: "not-announced"; sendAnotherWay: true; clause: string };

export type AnnouncementOptions = {
  /**
   * Whether the day on which a notice counts as announced moves from a weekend or holiday to the
   * next workday (rechtlich klären; the statutes shift the end of periods, VwVfG § 31 (3), AO § 108 (3)).
   */
  shiftToWorkday: boolean;
};

export type Regime = (facts: AnnouncementFacts, options: AnnouncementOptions) => Announcement;
