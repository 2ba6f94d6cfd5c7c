import type { Feedback } from "#feedback";
import { fill, formatShortDate } from "#platform/i18n";
import { Alert, DataTable, Link, LinkButton } from "#ui";
import { RowAction } from "../row-action.tsx";
import { feedbackDeskTexts as texts } from "./texts.ts";

type ViewProps = {
  token: string;
  feedback: readonly Feedback[];
  /** There may be more. */
  isFull: boolean;
  titleOf: (serviceId: string) => string;
  settled: boolean;
};

const { columns } = texts;

const Table = ({ feedback, titleOf, token }: ViewProps) => (
  <DataTable
    caption={texts.table}
    hideCaption
    rows={feedback}
    columns={[
      { head: columns.text, rowHead: true, cell: ({ text }) => text },
      { head: columns.answer, cell: ({ answer }) => texts.answers[answer] },
      {
        head: columns.service,
        cell: ({ serviceId }) =>
          serviceId ? (
            <Link href={`/leistungen/${serviceId}`}>{titleOf(serviceId)}</Link>
          ) : (
            texts.noService
          ),
      },
      { head: columns.place, cell: ({ place }) => texts.places[place] },
      { head: columns.sent, cell: ({ sentOn }) => formatShortDate(sentOn) },
      {
        head: columns.done,
        cell: ({ id }) => (
          <RowAction
            action="/redaktion/rueckmeldungen/erledigt"
            token={token}
            fields={{ rueckmeldung: id }}
          >
            {texts.done}
          </RowAction>
        ),
      },
    ]}
  />
);

/** What people wrote about the pages of a portal. */
export const FeedbackDeskView = (props: ViewProps) => {
  const { feedback, isFull, settled } = props;
  return (
    <div class="stack stack--wide stack--fill">
      <div class="stack">
        <h1>{texts.title}</h1>
        <p class="measure">{texts.lead}</p>
        {settled && <Alert kind="success" live title={texts.settled} />}
      </div>
      {feedback.length === 0 ? <p class="panel">{texts.none}</p> : <Table {...props} />}
      {isFull && <p class="note">{fill(texts.most, { count: feedback.length })}</p>}
      <div class="actions">
        {feedback.length > 0 && (
          <LinkButton href="/redaktion/rueckmeldungen/datei" kind="secondary">
            {texts.csv}
          </LinkButton>
        )}
        <Link href="/redaktion/zahlen">{texts.figures}</Link>
      </div>
    </div>
  );
};
