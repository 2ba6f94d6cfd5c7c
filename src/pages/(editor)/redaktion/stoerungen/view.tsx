import type { AnnouncementProblem, Disturbance, ServiceType, TypedAnnouncement } from "#catalogue";
import { formatDateTime } from "#platform/i18n";
import { Alert, DataTable } from "#ui";
import { AnnouncementForm } from "./announcement-form.tsx";
import { RowAction } from "../row-action.tsx";
import { disturbanceTexts as texts } from "./texts.ts";

type ViewProps = {
  token: string;
  /** Said on all portals. */
  forRegion: boolean;
  services: readonly ServiceType[];
  /** Of this portal, on or to come. */
  disturbances: readonly Disturbance[];
  /** What just happened. */
  done: keyof typeof texts.done | undefined;
  typed: TypedAnnouncement;
  problems: readonly AnnouncementProblem[];
};

const { columns } = texts;

const Current = ({ disturbances, services, token }: ViewProps) => {
  const nameOf = ({ serviceId, townId }: Disturbance): string => {
    if (serviceId !== null)
      return services.find(({ id }) => id === serviceId)?.title.de ?? serviceId;
    return townId === null ? texts.everywhere : texts.everything;
  };
  return (
    <DataTable
      caption={texts.table}
      hideCaption
      rows={disturbances}
      columns={[
        { head: columns.what, rowHead: true, cell: nameOf },
        { head: columns.message, cell: ({ message }) => message.de },
        { head: columns.from, cell: ({ beginsAt }) => formatDateTime(beginsAt) },
        {
          head: columns.until,
          cell: ({ endsAt }) => (endsAt ? formatDateTime(endsAt) : texts.open),
        },
        {
          head: columns.end,
          cell: ({ id }) => (
            <RowAction
              action="/redaktion/stoerungen/beenden"
              token={token}
              fields={{ stoerung: id }}
            >
              {texts.endNow}
            </RowAction>
          ),
        },
      ]}
    />
  );
};

/** What is out of order on this portal, and the form to say so. */
export const DisturbancesView = (props: ViewProps) => (
  <div class="stack stack--sections stack--fill">
    <div class="stack">
      <h1>{texts.title}</h1>
      <p class="measure">{texts.lead}</p>
      {props.done && (
        <Alert
          kind={props.done.endsWith("-late") ? "warning" : "success"}
          live
          title={texts.done[props.done]}
        />
      )}
    </div>
    <section class="stack stack--fill" aria-labelledby="aktuell">
      <h2 id="aktuell">{texts.current}</h2>
      {props.disturbances.length === 0 ? <p class="panel">{texts.none}</p> : <Current {...props} />}
    </section>
    <section class="stack stack--fill measure" aria-labelledby="neu">
      <h2 id="neu">{texts.form.heading}</h2>
      <AnnouncementForm {...props} />
    </section>
  </div>
);
