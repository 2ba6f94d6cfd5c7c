import { INBOX_TABS, type InboxTab } from "#cases";
import { Badge, Button, DataTable, Link } from "#ui";
import { deskTexts } from "./texts.ts";

export type InboxRow = {
  href: string;
  title: string;
  caption: string;
  reference: string;
  step: string;
  due: string;
  promised: string;
  received: string;
  hands: string;
  hasIncident: boolean;
};

type InboxViewProps = {
  tab: InboxTab;
  counts: Record<InboxTab, number>;
  rows: readonly InboxRow[];
  services: readonly { id: string; title: string }[];
  packageId: string | undefined;
};

const linkTo = (tab: InboxTab, packageId: string | undefined): string =>
  `/amt?${new URLSearchParams({ ansicht: tab, ...(packageId ? { leistung: packageId } : {}) })}`;

const Tabs = ({ tab, counts, packageId }: InboxViewProps) => (
  <nav class="tabs" aria-label={deskTexts.inbox}>
    <ul>
      {INBOX_TABS.map((one) => (
        <li>
          <Link href={linkTo(one, packageId)} {...(one === tab ? { "aria-current": "page" } : {})}>
            {deskTexts.tabs[one]} ({counts[one]})
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);

const Filter = ({ tab, services, packageId }: InboxViewProps) => (
  <form class="row" action="/amt" method="get">
    <input type="hidden" name="ansicht" value={tab} />
    <label for="leistung">{deskTexts.filter}</label>
    <select id="leistung" name="leistung" class="plain-select">
      <option value="">{deskTexts.all}</option>
      {services.map(({ id, title }) => (
        <option value={id} selected={id === packageId}>
          {title}
        </option>
      ))}
    </select>
    <Button kind="secondary">{deskTexts.apply}</Button>
  </form>
);

const { columns } = deskTexts;

/** The inbox: tabs with counts, a filter that is a link, what is due first. */
export const InboxView = (props: InboxViewProps) => (
  <div class="stack stack--fill">
    <h1>{deskTexts.inbox}</h1>
    <p>
      <Link href="/amt/suche">{deskTexts.search}</Link>
    </p>
    <Tabs {...props} />
    <Filter {...props} />
    {props.rows.length === 0 ? (
      <p class="panel">{deskTexts.empty[props.tab]}</p>
    ) : (
      <DataTable
        caption={deskTexts.tabs[props.tab]}
        hideCaption
        rows={props.rows}
        columns={[
          {
            head: columns.case,
            rowHead: true,
            cell: ({ href, title, caption, reference, hasIncident }) => (
              <>
                <Link href={href}>
                  {title}
                  {caption && `: ${caption}`}
                </Link>
                <div class="note">{reference}</div>
                {hasIncident && <Badge kind="danger">{deskTexts.incident}</Badge>}
              </>
            ),
          },
          { head: columns.step, cell: ({ step }) => step },
          { head: columns.due, cell: ({ due }) => due },
          { head: columns.promised, cell: ({ promised }) => promised },
          { head: columns.received, cell: ({ received }) => received },
          { head: columns.hands, cell: ({ hands }) => hands },
        ]}
      />
    )}
  </div>
);
