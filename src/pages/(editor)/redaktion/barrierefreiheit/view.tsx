import type { BarrierReport, Statement } from "#accessibility";
import { dayOf } from "#platform/clock";
import { fill, formatDate, formatShortDate } from "#platform/i18n";
import { Alert, Button, DataTable, FormToken, Link } from "#ui";
import { RowAction } from "../row-action.tsx";
import { accessibilityDeskTexts as texts } from "./texts.ts";

type ViewProps = {
  token: string;
  statement: Statement;
  reports: readonly BarrierReport[];
  /** What was just done. */
  done: "confirmed" | "settled" | undefined;
};

const { columns } = texts;

const Review = ({ statement: { due, dueOn }, token }: ViewProps) => {
  const said = fill(texts.due[due], { day: formatDate(dueOn) });
  return (
    <section class="stack measure" aria-labelledby="erklaerung">
      <h2 id="erklaerung">{texts.statement}</h2>
      {due === "later" ? <p>{said}</p> : <Alert kind="warning" title={said} />}
      <p>{texts.how}</p>
      <p>
        <Link href="/barrierefreiheit">{texts.toStatement}</Link>
      </p>
      <form method="post" action="/redaktion/barrierefreiheit/geprueft">
        <FormToken value={token} />
        <Button kind={due === "later" ? "secondary" : "primary"}>{texts.confirm}</Button>
      </form>
    </section>
  );
};

const Reports = ({ reports, token }: ViewProps) => (
  <DataTable
    caption={texts.table}
    hideCaption
    rows={reports}
    columns={[
      { head: columns.what, rowHead: true, cell: ({ what }) => what },
      { head: columns.page, cell: ({ page }) => page || texts.noPage },
      { head: columns.contact, cell: ({ contact }) => contact || texts.noContact },
      { head: columns.sent, cell: ({ sentAt }) => formatShortDate(dayOf(sentAt)) },
      {
        head: columns.done,
        cell: ({ id }) => (
          <RowAction
            action="/redaktion/barrierefreiheit/erledigt"
            token={token}
            fields={{ meldung: id }}
          >
            {texts.done}
          </RowAction>
        ),
      },
    ]}
  />
);

/** Barriers that were reported, and the yearly review of the statement. */
export const AccessibilityDeskView = (props: ViewProps) => (
  <div class="stack stack--sections stack--fill">
    <div class="stack">
      <h1>{texts.title}</h1>
      <p class="measure">{texts.lead}</p>
      {props.done && <Alert kind="success" live title={texts[props.done]} />}
    </div>
    <section class="stack stack--fill" aria-labelledby="meldungen">
      <h2 id="meldungen">{texts.reports}</h2>
      {props.reports.length === 0 ? <p class="panel">{texts.none}</p> : <Reports {...props} />}
    </section>
    <Review {...props} />
  </div>
);
