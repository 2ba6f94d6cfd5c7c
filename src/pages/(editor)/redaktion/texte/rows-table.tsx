import { formatShortDate } from "#platform/i18n";
import { dayOf } from "#platform/clock";
import { Badge, DataTable, Link } from "#ui";
import { isOwn } from "./text-at-hand.ts";
import type { TextDesk } from "./text-desk.ts";
import type { TextRow } from "./text-rows.ts";
import { textsTexts } from "./texts.ts";

const { list: texts, states } = textsTexts;
const GAPS = ["english", "easy", "stale", "unsourced"] as const;

const State = ({
  row: { open, published, groundMoved },
  isTown,
}: {
  row: TextRow;
  isTown: boolean;
}) => {
  const without = isTown ? states.none : states.delivered;
  return (
    <div class="stack stack--tight">
      {open && (
        <Badge kind={open.state === "review" ? "warning" : "info"}>{states[open.state]}</Badge>
      )}
      {!open && <span>{published?.touched ? states.published : without}</span>}
      {groundMoved && <Badge kind="warning">{texts.moved}</Badge>}
    </div>
  );
};

/** "Englisch 1, Einfach erklärt 10, Quellen 8" */
const missing = ({ gaps, withoutOffice }: TextRow): string =>
  [
    ...GAPS.filter((gap) => gaps[gap] > 0).map((gap) => `${texts.gaps[gap]} ${gaps[gap]}`),
    ...(withoutOffice ? [texts.noOffice] : []),
  ].join(", ");

const changedOn = ({ open, published }: TextRow): string => {
  const last = open ?? published;
  return last ? formatShortDate(dayOf(last.savedAt)) : "";
};

/** Services with what is missing, each a step away from its text. */
export const RowsTable = ({ rows, desk }: { rows: readonly TextRow[]; desk: TextDesk }) => (
  <DataTable
    caption={texts.table}
    hideCaption
    rows={rows}
    columns={[
      {
        head: texts.columns.service,
        rowHead: true,
        cell: ({ service }) =>
          isOwn(service, desk) ? (
            <Link href={`/redaktion/texte/${service.id}`}>{service.title.de}</Link>
          ) : (
            service.title.de
          ),
      },
      {
        head: texts.columns.state,
        cell: (row) => <State row={row} isTown={desk.townId !== null} />,
      },
      { head: texts.columns.gaps, cell: missing },
      { head: texts.columns.changed, cell: changedOn },
    ]}
  />
);
