import { describePayment, type Difference, type TillLine, type TillTotals } from "#payments";
import { formatMoney } from "#platform/i18n";
import { Badge, DataTable, Facts, Link } from "#ui";
import { tillTexts } from "./texts.ts";

const { columns, differences: names } = tillTexts;

const Differences = ({ found }: { found: readonly Difference[] }) => (
  <>
    {found.map((difference) => (
      <div>
        <Badge kind={difference === "refund-asked" ? "warning" : "danger"}>
          {names[difference]}
        </Badge>
      </div>
    ))}
  </>
);

/** One row a payment; who it is stands in the case only. */
export const TillTable = ({ lines }: { lines: readonly TillLine[] }) => (
  <DataTable
    caption={tillTexts.title}
    hideCaption
    rows={lines}
    columns={[
      {
        head: columns.reference,
        rowHead: true,
        cell: ({ rows: { payment }, differences }) => (
          <>
            <Link href={`/amt/kasse/${payment.id}`}>{payment.reference}</Link>
            <Differences found={differences} />
          </>
        ),
      },
      { head: columns.state, cell: (line) => describePayment(line, "de").label },
      { head: columns.due, number: true, cell: ({ balance }) => formatMoney(balance.due) },
      {
        head: columns.paidOnline,
        number: true,
        cell: ({ paidOnline }) => formatMoney(paidOnline),
      },
      {
        head: columns.received,
        number: true,
        cell: ({ balance }) => formatMoney(balance.received),
      },
      {
        head: columns.refunded,
        number: true,
        cell: ({ balance }) => formatMoney(balance.refunded),
      },
    ]}
  />
);

export const Totals = ({ totals }: { totals: TillTotals }) => (
  <section class="panel stack stack--tight" aria-labelledby="summen">
    <h2 id="summen">{tillTexts.totals}</h2>
    <Facts
      facts={(["due", "received", "refunded", "missing", "surplus"] as const).map((name) => ({
        label: columns[name],
        value: formatMoney(totals[name]),
      }))}
    />
  </section>
);
