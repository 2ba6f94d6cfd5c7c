import type { PageFigures, ServiceFigures } from "#feedback";
import { fill, formatNumber } from "#platform/i18n";
import { type Column, DataTable, Link, LinkButton } from "#ui";
import { SPANS } from "./asked-span.ts";
import { figuresTexts as texts } from "./texts.ts";

type ViewProps = {
  days: number;
  services: readonly ServiceFigures[];
  pages: readonly (PageFigures & { title: string })[];
  titleOf: (serviceId: string) => string;
};

const FIGURES = ["visit", "start", "sent", "exit", "yes", "partly", "no"] as const;

const numberColumn = <Row,>(head: string, of: (row: Row) => number): Column<Row> => ({
  head,
  number: true,
  cell: (row) => formatNumber(of(row)),
});

const Spans = ({ days }: ViewProps) => (
  <nav aria-label={texts.spans}>
    <ul class="plain-list actions">
      {SPANS.map((span) => (
        <li>
          {span === days ? (
            <strong aria-current="true">{fill(texts.span, { days: span })}</strong>
          ) : (
            <Link href={`/redaktion/zahlen?tage=${span}`}>{fill(texts.span, { days: span })}</Link>
          )}
        </li>
      ))}
    </ul>
  </nav>
);

const Services = ({ days, services, titleOf }: ViewProps) => (
  <DataTable
    caption={fill(texts.table, { days })}
    rows={services}
    columns={[
      {
        head: texts.columns.service,
        rowHead: true,
        cell: ({ serviceId }) => (serviceId ? titleOf(serviceId) : texts.noService),
      },
      ...FIGURES.map((one) =>
        numberColumn<ServiceFigures>(texts.columns[one], (figures) => figures[one]),
      ),
    ]}
  />
);

const percent = (dropped: number, reached: number): string =>
  fill(texts.percent, { share: formatNumber(Math.round((dropped / reached) * 100)) });

const Pages = ({ days, pages, titleOf }: ViewProps) => (
  <section class="stack stack--fill" aria-labelledby="seiten">
    <h2 id="seiten">{texts.pages}</h2>
    <p class="measure">{texts.pagesLead}</p>
    <DataTable
      caption={fill(texts.pagesTable, { days })}
      rows={pages}
      columns={[
        { head: texts.pageColumns.page, rowHead: true, cell: ({ title }) => title },
        { head: texts.pageColumns.service, cell: ({ serviceId }) => titleOf(serviceId) },
        numberColumn<PageFigures>(texts.pageColumns.reached, ({ reached }) => reached),
        numberColumn<PageFigures>(texts.pageColumns.dropped, ({ dropped }) => dropped),
        {
          head: texts.pageColumns.share,
          number: true,
          cell: ({ dropped, reached }) => percent(dropped, reached),
        },
      ]}
    />
  </section>
);

/** How much the services of a portal are used, and where people stop. */
export const FiguresView = (props: ViewProps) => (
  <div class="stack stack--sections stack--fill">
    <div class="stack">
      <h1>{texts.title}</h1>
      <p class="measure">{texts.lead}</p>
      <Spans {...props} />
    </div>
    <section class="stack stack--fill" aria-labelledby="leistungen">
      <h2 id="leistungen">{texts.services}</h2>
      {props.services.length === 0 ? (
        <p class="panel">{texts.none}</p>
      ) : (
        <>
          <Services {...props} />
          <p class="note measure">{texts.columnsNote}</p>
        </>
      )}
    </section>
    {props.pages.length > 0 && <Pages {...props} />}
    <div class="actions">
      <LinkButton href={`/redaktion/zahlen/datei?tage=${props.days}`} kind="secondary">
        {texts.csv}
      </LinkButton>
    </div>
  </div>
);
