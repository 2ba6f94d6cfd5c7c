import type { TextVersion } from "#catalogue";
import { fill, formatDateTime } from "#platform/i18n";
import { Badge, type Column, DataTable } from "#ui";
import { RowAction } from "../../../row-action.tsx";
import type { TextAtHand } from "../../text-at-hand.ts";
import { textsTexts } from "../../texts.ts";
import { namesOf } from "../status-lines.tsx";
import { FIRST } from "./versions.ts";

const { history: texts, states } = textsTexts;

type Row = { version: number; saved: TextVersion | undefined };

const firstName = ({ desk }: TextAtHand): string =>
  desk.townId === null ? texts.delivered : texts.emptyTown;

function whoWrote(saved: TextVersion): string {
  const names = namesOf(saved);
  const { approvedBy } = saved;
  return approvedBy ? fill(texts.approved, { names, name: approvedBy.name }) : names;
}

const Restore = ({ at, version }: { at: TextAtHand; version: number }) => (
  <RowAction
    action={`/redaktion/texte/${at.service.id}/verlauf/zurueckholen`}
    token={at.desk.visit.formToken()}
    fields={{ fassung: String(version) }}
  >
    {fill(texts.restoreVersion, { version })}
  </RowAction>
);

/** The version that people read is not brought back, and none while another one is open. */
const isOld = ({ open, published }: TextAtHand, { version, saved }: Row): boolean =>
  !open && version !== (published?.version ?? FIRST) && saved?.state !== "draft";

const columns = (at: TextAtHand): Column<Row>[] => [
  { head: texts.version, rowHead: true, cell: ({ version }) => version },
  {
    head: texts.state,
    cell: ({ version, saved }) => (
      <>
        {saved ? states[saved.state] : firstName(at)}
        {version === (at.published?.version ?? FIRST) && (
          <>
            {" "}
            <Badge kind="success">{texts.now}</Badge>
          </>
        )}
      </>
    ),
  },
  {
    head: texts.when,
    cell: ({ saved }) => (saved ? formatDateTime(saved.publishedAt ?? saved.savedAt) : ""),
  },
  { head: texts.who, cell: ({ saved }) => (saved ? whoWrote(saved) : "") },
  { head: texts.note, cell: ({ saved }) => (saved ? saved.note || texts.noNote : "") },
  {
    head: texts.restore,
    cell: (row) =>
      at.desk.may.edit && isOld(at, row) ? <Restore at={at} version={row.version} /> : "",
  },
];

/** All versions with who, when and what; the first one is that of the delivery. */
export const VersionTable = ({ at }: { at: TextAtHand }) => (
  <DataTable
    caption={texts.table}
    hideCaption
    rows={[
      ...at.versions.map((saved): Row => ({ version: saved.version, saved })),
      { version: FIRST, saved: undefined },
    ]}
    columns={columns(at)}
  />
);
