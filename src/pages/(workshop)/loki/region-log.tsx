import { dayOf } from "#platform/clock";
import { formatShortDate } from "#platform/i18n";
import type { listRegionLog } from "#workshop";
import { DataTable } from "#ui";
import type { LibraryCard } from "./library-cards.ts";
import { workshopTexts as texts } from "./texts.ts";
import { type LibraryDesk, townName } from "./workshop-desk.ts";

type RegionLogProps = {
  desk: LibraryDesk;
  log: Awaited<ReturnType<typeof listRegionLog>>;
  cards: readonly LibraryCard[];
};

/** What the towns did with packages lately and why; nobody is named. */
export const RegionLog = ({ desk, log, cards }: RegionLogProps) => (
  <section class="stack stack--fill" aria-labelledby="verlauf">
    <h2 id="verlauf">{texts.log}</h2>
    {log.length === 0 ? (
      <p>{texts.noLog}</p>
    ) : (
      <DataTable
        caption={texts.logColumns.what}
        hideCaption
        rows={log}
        columns={[
          {
            head: texts.logColumns.when,
            cell: ({ loggedAt }) => formatShortDate(dayOf(loggedAt)),
          },
          {
            head: texts.logColumns.town,
            rowHead: true,
            cell: ({ authorityId }) => townName(desk, authorityId),
          },
          {
            head: texts.logColumns.service,
            cell: ({ packageId }) =>
              cards.find((card) => card.packageId === packageId)?.title ?? packageId,
          },
          { head: texts.logColumns.what, cell: ({ kind }) => texts.logKinds[kind] },
          { head: texts.logColumns.why, cell: ({ reason }) => reason ?? "" },
        ]}
      />
    )}
  </section>
);
