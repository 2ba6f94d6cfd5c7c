import { balanceOf, describePayment, type OpenPayment } from "#payments";
import { formatDate, formatDateTime, formatMoney } from "#platform/i18n";
import { Badge, DataTable, Facts, Link } from "#ui";
import { paymentTexts as texts, tillTexts } from "../texts.ts";

type PaymentProps = { open: OpenPayment; nameOf: (id: string | null) => string };

const { columns } = tillTexts;

/** Numbers first, then what the applicant reads about it. */
export const Standing = ({ open }: { open: OpenPayment }) => {
  const { rows, payment } = open;
  const { due, received, refunded, missing, surplus } = balanceOf(payment);
  const { label, next } = describePayment(open, "de");
  const caseLink = (
    <Link href={`/amt/vorgang/${rows.payment.case_id}`}>{rows.payment.case_reference}</Link>
  );
  return (
    <div class="panel stack">
      <Facts
        facts={[
          { label: columns.state, value: <Badge kind="info">{label}</Badge> },
          { label: texts.case, value: caseLink },
          { label: columns.due, value: formatMoney(due) },
          { label: columns.received, value: formatMoney(received) },
          { label: columns.refunded, value: formatMoney(refunded) },
          { label: columns.missing, value: formatMoney(missing) },
          { label: columns.surplus, value: formatMoney(surplus) },
          { label: texts.due, value: formatDate(rows.payment.due_on) },
        ]}
      />
      <p>
        <span class="note">{texts.said}:</span> „{next}“
      </p>
    </div>
  );
};

/** Everything that was booked, by whom and when. */
export const Entries = ({ open, nameOf }: PaymentProps) => (
  <section class="stack stack--tight stack--fill">
    <h2>{texts.entries}</h2>
    {open.rows.entries.length === 0 ? (
      <p>{texts.noEntries}</p>
    ) : (
      <DataTable
        caption={texts.entries}
        hideCaption
        rows={open.rows.entries}
        columns={[
          {
            head: texts.when,
            rowHead: true,
            cell: ({ booked_at }) => formatDateTime(booked_at),
          },
          { head: texts.what, cell: ({ kind }) => texts.kinds[kind] },
          { head: texts.amount, number: true, cell: ({ amount }) => formatMoney(amount) },
          {
            head: texts.who,
            cell: ({ staff_id }) => (staff_id ? nameOf(staff_id) : texts.automatic),
          },
        ]}
      />
    )}
  </section>
);

/** Every try at the payment service, with what was asked for and what it says was paid. */
export const Tries = ({ open }: { open: OpenPayment }) =>
  open.rows.transactions.length === 0 ? null : (
    <section class="stack stack--tight stack--fill">
      <h2>{texts.tries}</h2>
      <DataTable
        caption={texts.tries}
        hideCaption
        rows={open.rows.transactions}
        columns={[
          {
            head: texts.when,
            rowHead: true,
            cell: ({ requested_at }) => formatDateTime(requested_at),
          },
          { head: texts.status, cell: ({ status }) => texts.statuses[status] },
          { head: texts.asked, number: true, cell: ({ amount }) => formatMoney(amount) },
          {
            head: texts.paid,
            number: true,
            cell: ({ paid }) => (paid === null ? "–" : formatMoney(paid)),
          },
        ]}
      />
    </section>
  );
