import type {
  Announcement,
  AnnouncementFacts,
  AnnouncementOptions,
  Regime,
} from "./announcement-facts.ts";
import { ao122 } from "./regimes/ao-122.ts";
import { ao122a } from "./regimes/ao-122a.ts";
import { ozg9 } from "./regimes/ozg-9.ts";
import { sgbx372a } from "./regimes/sgbx-37-2a.ts";
import { vwvfg412 } from "./regimes/vwvfg-41-2.ts";
import { vwvfg412a } from "./regimes/vwvfg-41-2a.ts";

const REGIMES = {
  "vwvfg-41-2": vwvfg412,
  "vwvfg-41-2a": vwvfg412a,
  "ozg-9": ozg9,
  "ao-122": ao122,
  "ao-122a": ao122a,
  "sgbx-37-2a": sgbx372a,
} as const satisfies Record<string, Regime>;

export type AnnouncementRegime = keyof typeof REGIMES;

/** The rules of law under which a notice can be announced (domain rule 3). */
export const ANNOUNCEMENT_REGIMES = Object.keys(REGIMES) as [
  AnnouncementRegime,
  ...AnnouncementRegime[],
];

/** Whether and when a notice is announced under the regime of its service. */
export const announce = (
  regime: AnnouncementRegime,
  facts: AnnouncementFacts,
  options: AnnouncementOptions = { shiftToWorkday: false },
): Announcement => REGIMES[regime](facts, options);
