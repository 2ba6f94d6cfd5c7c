import type { ComponentChildren } from "preact";

export type TimelineEntry = {
  what: string;
  /** Point in time in words. */
  when: string;
  detail?: ComponentChildren;
  /** Still to come or still open. */
  open?: boolean;
};

/** What happened, newest first. */
export const Timeline = ({ entries }: { entries: readonly TimelineEntry[] }) => (
  <ol class="timeline" reversed>
    {entries.map(({ what, when, detail, open }) => (
      <li {...(open ? { "data-open": "" } : {})}>
        <strong>{what}</strong>
        <div class="note">{when}</div>
        {detail}
      </li>
    ))}
  </ol>
);
