import { fill, formatDateTime } from "#platform/i18n";
import { Button, DataTable, FormToken } from "#ui";
import type { OperationView } from "./operation-view.ts";
import { operationTexts as texts } from "./texts.ts";

const { columns } = texts;

export const kindName = (kind: string): string => texts.kinds[kind] ?? kind;

type TryAgainProps = {
  token: string;
  authorityId: string;
  /** One that was given up, or all of a kind. */
  jobs: { auftrag: string } | { art: string; stand: "dead" | "retrying" };
  label: string;
  /** What tells this button from its neighbours for those who cannot see the row. */
  about?: string;
  kind?: "secondary" | "tertiary";
};

const TryAgain = ({ token, authorityId, jobs, label, about, kind = "tertiary" }: TryAgainProps) => (
  <form method="post" action="/betrieb/auftrag">
    <FormToken value={token} />
    <input type="hidden" name="verwaltung" value={authorityId} />
    {Object.entries(jobs).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <Button kind={kind}>
      {label}
      {about && <span class="visually-hidden">{`: ${about}`}</span>}
    </Button>
  </form>
);

export const Retried = ({ retried, token, townName }: OperationView) => (
  <DataTable
    caption={texts.retriedTitle}
    hideCaption
    rows={retried}
    columns={[
      { head: columns.kind, rowHead: true, cell: ({ kind }) => kindName(kind) },
      { head: columns.town, cell: ({ authorityId }) => townName(authorityId) },
      { head: columns.count, number: true, cell: ({ count }) => count },
      { head: columns.problem, cell: ({ problem }) => <code>{problem}</code> },
      { head: columns.nextAt, cell: ({ nextAt }) => formatDateTime(nextAt) },
      {
        head: columns.now,
        cell: ({ authorityId, kind }) => (
          <TryAgain
            {...{ token, authorityId, jobs: { art: kind, stand: "retrying" } }}
            label={texts.tryNow}
            about={`${kindName(kind)}, ${townName(authorityId)}`}
          />
        ),
      },
    ]}
  />
);

/** After an outage of days nobody should press a button for each job. */
const AllOfAKind = ({ deadTogether, token, townName }: OperationView) => (
  <>
    {deadTogether.map(({ authorityId, kind, dead }) => (
      <TryAgain
        {...{ token, authorityId, jobs: { art: kind, stand: "dead" }, kind: "secondary" }}
        label={fill(texts.replayAll, {
          ...{ count: dead, kind: kindName(kind), town: townName(authorityId) },
        })}
      />
    ))}
  </>
);

export const Dead = (view: OperationView) => (
  <>
    <AllOfAKind {...view} />
    <DataTable
      caption={texts.deadTitle}
      hideCaption
      rows={view.dead}
      columns={[
        { head: columns.kind, rowHead: true, cell: ({ kind }) => kindName(kind) },
        { head: columns.town, cell: ({ authorityId }) => view.townName(authorityId) },
        { head: columns.problem, cell: ({ problem }) => <code>{problem ?? "–"}</code> },
        { head: columns.attempts, number: true, cell: ({ attempts }) => attempts },
        { head: columns.givenUp, cell: ({ givenUpAt }) => formatDateTime(givenUpAt) },
        {
          head: columns.again,
          cell: ({ authorityId, id, kind, givenUpAt }) => (
            <TryAgain
              {...{ token: view.token, authorityId, jobs: { auftrag: id } }}
              label={texts.replay}
              about={`${kindName(kind)}, ${view.townName(authorityId)}, ${formatDateTime(givenUpAt)}`}
            />
          ),
        },
      ]}
    />
  </>
);

export const Log = ({ replays, townName, staffName }: OperationView) => (
  <DataTable
    caption={texts.log}
    hideCaption
    rows={replays}
    columns={[
      { head: columns.when, rowHead: true, cell: ({ replayedAt }) => formatDateTime(replayedAt) },
      { head: columns.who, cell: ({ staffId }) => staffName(staffId) },
      { head: columns.kind, cell: ({ kind }) => kindName(kind) },
      { head: columns.count, number: true, cell: ({ count }) => count },
      { head: columns.town, cell: ({ authorityId }) => townName(authorityId) },
      { head: columns.problem, cell: ({ problem }) => <code>{problem ?? "–"}</code> },
    ]}
  />
);
