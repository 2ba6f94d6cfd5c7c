import { listDocuments, type ReadDocument } from "#catalogue";
import { html, type Reply } from "#platform/http";
import { formatDateTime } from "#platform/i18n";
import { DataTable, Link } from "#ui";
import { showPage } from "../../../show-page.tsx";
import type { ImportDesk } from "./import-desk.ts";
import { importTexts as texts } from "./texts.ts";
import { type Failure, FailureNote, UploadForm } from "./upload-form.tsx";

const MOST_SHOWN = 50;

const Documents = ({ documents }: { documents: readonly ReadDocument[] }) => (
  <DataTable
    caption={texts.documents}
    hideCaption
    rows={documents}
    columns={[
      {
        head: texts.columns.name,
        rowHead: true,
        cell: ({ id, fileName }) => <Link href={`/redaktion/import/${id}`}>{fileName}</Link>,
      },
      { head: texts.columns.readAt, cell: ({ readAt }) => formatDateTime(readAt) },
      { head: texts.columns.outcome, cell: ({ outcome }) => texts.outcomes[outcome] },
    ]}
  />
);

/** The form and what was read before; after a refusal with its reason and place. */
export async function documentsPage(desk: ImportDesk, failure?: Failure): Promise<Reply> {
  const { visit, house, townId } = desk;
  const documents = await listDocuments(house.databases.region, townId, MOST_SHOWN);
  const page = showPage(visit, house, {
    title: texts.title,
    withoutSearch: true,
    hasErrors: failure !== undefined,
    children: (
      <div class="stack stack--sections stack--fill">
        <div class="stack">
          <h1>{texts.title}</h1>
          <p class="measure">{texts.lead}</p>
          {failure && <FailureNote failure={failure} />}
        </div>
        <section class="stack" aria-labelledby="hochladen">
          <h2 id="hochladen">{texts.form.heading}</h2>
          <UploadForm token={visit.formToken()} />
        </section>
        <div class="stack stack--fill">
          <h2>{texts.documents}</h2>
          {documents.length === 0 ? (
            <p class="panel">{texts.noDocuments}</p>
          ) : (
            <Documents documents={documents} />
          )}
        </div>
      </div>
    ),
  });
  return html(page, failure ? 422 : 200);
}
