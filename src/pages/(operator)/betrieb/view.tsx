import type { DeadJob, JobCount, Replay } from "#platform/jobs";
import { Temporal } from "#platform/clock";
import { fill, formatDateTime } from "#platform/i18n";
import { Alert, Badge, Button, DataTable, FormToken } from "#ui";
import { operationTexts as texts } from "./texts.ts";

export type OperationView = {
  token: string;
  parts: Readonly<Record<string, "up" | "down">>;
  counts: readonly JobCount[];
  dead: readonly DeadJob[];
  isCut: boolean;
  /** How many were given up where others are in charge. */
  elsewhere: number;
  replays: readonly Replay[];
  townName: (authorityId: string) => string;
  nameOfTown: (slug: string) => string;
  staffName: (id: string) => string;
  /** What came of pressing a button. */
  outcome: "replayed" | "not-dead" | undefined;
};

const { columns } = texts;
const kindName = (kind: string): string => texts.kinds[kind] ?? kind;

const Outcome = ({ outcome }: Pick<OperationView, "outcome">) => (
  <>
    {outcome === "replayed" && (
      <Alert kind="success" live title={texts.replayed}>
        <p>{texts.replayedText}</p>
      </Alert>
    )}
    {outcome === "not-dead" && (
      <Alert kind="info" live title={texts.notDead}>
        <p>{texts.notDeadText}</p>
      </Alert>
    )}
  </>
);

/** `payment/herten` is the payment service of Herten. */
function partName(part: string, nameOfTown: OperationView["nameOfTown"]): string {
  const [kind = "", slug = ""] = part.split("/");
  return texts.partNames[part] ?? fill(texts.partNames[kind] ?? part, { town: nameOfTown(slug) });
}

const meaningOf = (part: string): string =>
  texts.meanings[part] ?? texts.meanings[part.split("/")[0] ?? ""] ?? "";

const PartsTable = ({ parts, nameOfTown }: Pick<OperationView, "parts" | "nameOfTown">) => (
  <DataTable
    caption={texts.parts}
    hideCaption
    rows={Object.entries(parts)}
    columns={[
      { head: texts.part, rowHead: true, cell: ([part]) => partName(part, nameOfTown) },
      {
        head: texts.state,
        cell: ([, state]) => (
          <Badge kind={state === "up" ? "success" : "danger"}>{texts.states[state]}</Badge>
        ),
      },
      {
        head: texts.meaning,
        cell: ([part, state]) => (state === "down" ? meaningOf(part) : "–"),
      },
    ]}
  />
);

/** Over all towns. */
function byKind(counts: readonly JobCount[]) {
  const sum = (of: readonly JobCount[], name: "waiting" | "retrying" | "dead") =>
    of.reduce((total, one) => total + one[name], 0);
  return [...Map.groupBy(counts, ({ kind }) => kind)].map(([kind, of]) => ({
    kind,
    waiting: sum(of, "waiting"),
    retrying: sum(of, "retrying"),
    dead: sum(of, "dead"),
  }));
}

const oldestDue = (counts: readonly JobCount[]): Temporal.Instant | undefined =>
  counts.flatMap(({ dueSince }) => dueSince ?? []).toSorted(Temporal.Instant.compare)[0];

const Jobs = ({ counts }: Pick<OperationView, "counts">) => {
  const due = oldestDue(counts);
  if (counts.length === 0) return <p class="panel">{texts.noJobs}</p>;
  return (
    <>
      {due && <p>{fill(texts.oldest, { time: formatDateTime(due) })}</p>}
      <DataTable
        caption={texts.jobs}
        hideCaption
        rows={byKind(counts)}
        columns={[
          { head: columns.kind, rowHead: true, cell: ({ kind }) => kindName(kind) },
          { head: columns.waiting, number: true, cell: ({ waiting }) => waiting },
          { head: columns.retrying, number: true, cell: ({ retrying }) => retrying },
          { head: columns.dead, number: true, cell: ({ dead }) => dead },
        ]}
      />
    </>
  );
};

const Replaying = ({ job, token, town }: { job: DeadJob; token: string; town: string }) => (
  <form method="post" action="/betrieb/auftrag">
    <FormToken value={token} />
    <input type="hidden" name="verwaltung" value={job.authorityId} />
    <input type="hidden" name="auftrag" value={job.id} />
    <Button kind="tertiary">
      {texts.replay}
      <span class="visually-hidden">
        {`: ${kindName(job.kind)}, ${town}, ${formatDateTime(job.givenUpAt)}`}
      </span>
    </Button>
  </form>
);

const Dead = ({ dead, token, townName }: OperationView) => (
  <DataTable
    caption={texts.deadTitle}
    hideCaption
    rows={dead}
    columns={[
      { head: columns.kind, rowHead: true, cell: ({ kind }) => kindName(kind) },
      { head: columns.town, cell: ({ authorityId }) => townName(authorityId) },
      { head: columns.problem, cell: ({ problem }) => <code>{problem ?? "–"}</code> },
      { head: columns.attempts, number: true, cell: ({ attempts }) => attempts },
      { head: columns.givenUp, cell: ({ givenUpAt }) => formatDateTime(givenUpAt) },
      {
        head: columns.again,
        cell: (job) => <Replaying job={job} token={token} town={townName(job.authorityId)} />,
      },
    ]}
  />
);

const Log = ({ replays, townName, staffName }: OperationView) => (
  <DataTable
    caption={texts.log}
    hideCaption
    rows={replays}
    columns={[
      { head: columns.when, rowHead: true, cell: ({ replayedAt }) => formatDateTime(replayedAt) },
      { head: columns.who, cell: ({ staffId }) => staffName(staffId) },
      { head: columns.kind, cell: ({ kind }) => kindName(kind) },
      { head: columns.town, cell: ({ authorityId }) => townName(authorityId) },
      { head: columns.problem, cell: ({ problem }) => <code>{problem ?? "–"}</code> },
    ]}
  />
);

/** What answers, what runs, what was given up, and who stepped in. */
export const OperationPage = (view: OperationView) => (
  <div class="stack stack--sections stack--fill">
    <div class="stack">
      <h1>{texts.title}</h1>
      <p class="measure">{texts.lead}</p>
      <Outcome outcome={view.outcome} />
    </div>
    <section class="stack stack--fill">
      <h2 id="teile">{texts.parts}</h2>
      <PartsTable {...view} />
    </section>
    <section class="stack stack--fill">
      <h2 id="auftraege">{texts.jobs}</h2>
      <Jobs counts={view.counts} />
    </section>
    <section class="stack stack--fill">
      <h2 id="aufgegeben">{texts.deadTitle}</h2>
      <p class="measure">{texts.deadLead}</p>
      {view.dead.length === 0 ? <p class="panel">{texts.noDead}</p> : <Dead {...view} />}
      {view.isCut && <p class="note">{fill(texts.shown, { count: view.dead.length })}</p>}
      {view.elsewhere > 0 && <p>{fill(texts.elsewhere, { dead: view.elsewhere })}</p>}
    </section>
    <section class="stack stack--fill">
      <h2 id="protokoll">{texts.log}</h2>
      {view.replays.length === 0 ? <p class="panel">{texts.noLog}</p> : <Log {...view} />}
    </section>
  </div>
);
