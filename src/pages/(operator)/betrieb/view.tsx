import type { JobCount } from "#platform/jobs";
import { Temporal } from "#platform/clock";
import { fill, formatDateTime, formatNumber } from "#platform/i18n";
import { Alert, Badge, DataTable } from "#ui";
import { Dead, kindName, Log, Retried } from "./failed-jobs.tsx";
import type { OperationView } from "./operation-view.ts";
import { operationTexts as texts } from "./texts.ts";

const { columns } = texts;

const Outcome = ({ tried }: Pick<OperationView, "tried">) => {
  if (tried === undefined) return null;
  if (tried === 0)
    return (
      <Alert kind="info" live title={texts.notTried}>
        <p>{texts.notTriedText}</p>
      </Alert>
    );
  return (
    <Alert
      kind="success"
      live
      title={tried === 1 ? texts.tried : fill(texts.triedMany, { count: formatNumber(tried) })}
    >
      <p>{texts.triedText}</p>
    </Alert>
  );
};

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

/** What answers, what runs, what was given up, and who stepped in. */
export const OperationPage = (view: OperationView) => (
  <div class="stack stack--sections stack--fill">
    <div class="stack">
      <h1>{texts.title}</h1>
      <p class="measure">{texts.lead}</p>
      <Outcome tried={view.tried} />
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
      <h2 id="wiederholt">{texts.retriedTitle}</h2>
      <p class="measure">{texts.retriedLead}</p>
      {view.retried.length === 0 ? <p class="panel">{texts.noRetried}</p> : <Retried {...view} />}
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
