import { fill } from "#platform/i18n";
import { DataTable } from "#ui";
import type { WorkInProgress } from "#workshop";
import type { LibraryCard } from "./library-cards.ts";
import { ConformityBadge, versionWords } from "./package-card.tsx";
import { workshopTexts as texts } from "./texts.ts";
import type { LibraryDesk } from "./workshop-desk.ts";

type Town = { id: string; shortName: string };
type CellProps = { card: LibraryCard; town: Town; work: readonly WorkInProgress[] };

/** Where a service stands in a town: what runs, and whether something is being prepared. */
const Standing = ({ card, town, work }: CellProps) => {
  const user = card.users.find(({ townId }) => townId === town.id);
  const stage = work.find(
    ({ authorityId, packageId }) => authorityId === town.id && packageId === card.packageId,
  )?.stage;
  if (!user && !stage) return <>{texts.nothingHere}</>;
  return (
    <span class="stack stack--tight">
      {user && (
        <>
          <span>
            {texts.states[user.state]}, {versionWords(user)}
          </span>
          <ConformityBadge user={user} />
        </>
      )}
      {stage && <span class="note">{fill(texts.inWork, { stage: texts.stages[stage] })}</span>}
    </span>
  );
};

type OverviewProps = {
  desk: LibraryDesk;
  cards: readonly LibraryCard[];
  work: readonly WorkInProgress[];
};

/** Every town and every service of the region, side by side. */
export const RegionOverview = ({ desk, cards, work }: OverviewProps) => (
  <section class="stack stack--fill" aria-labelledby="ueberblick">
    <h2 id="ueberblick">{texts.overview}</h2>
    <p class="measure">{texts.overviewLead}</p>
    <DataTable
      caption={texts.overview}
      hideCaption
      rows={desk.house.region.authorities}
      columns={[
        { head: texts.townColumn, rowHead: true, cell: ({ shortName }) => shortName },
        ...cards.map((card) => ({
          head: card.title,
          cell: (town: Town) => <Standing card={card} town={town} work={work} />,
        })),
      ]}
    />
  </section>
);
