import { findForStaff, type FoundForStaff } from "#cases";
import { dayOf } from "#platform/clock";
import { html, type Reply } from "#platform/http";
import { formatShortDate } from "#platform/i18n";
import { Button, DataTable, FormToken, Link } from "#ui";
import { statusWords } from "../../../(citizen)/vorgang/texts.ts";
import type { Dependencies } from "../../../dependencies.ts";
import { formText } from "../../../form-text.ts";
import type { Route } from "../../../route-definition.ts";
import { showPage } from "../../../show-page.tsx";
import type { Visit } from "../../../visit.ts";
import { deskOf, officesOf } from "../desk.ts";
import { caseSearchTexts as texts, deskTexts } from "../texts.ts";

const MOST = 50;

type Hit = FoundForStaff & { title: string };

const Hits = ({ hits }: { hits: readonly Hit[] }) =>
  hits.length === 0 ? (
    <p class="panel" role="status">
      {texts.none}
    </p>
  ) : (
    <DataTable
      caption={texts.found}
      rows={hits}
      columns={[
        {
          head: texts.case,
          rowHead: true,
          cell: ({ caseId, title, caption, reference }) => (
            <>
              <Link href={`/amt/vorgang/${caseId}`}>
                {title}
                {caption && `: ${caption}`}
              </Link>
              <div class="note">{reference}</div>
            </>
          ),
        },
        { head: texts.status, cell: ({ status }) => statusWords.de[status] },
        { head: texts.received, cell: ({ receivedAt }) => formatShortDate(dayOf(receivedAt)) },
      ]}
    />
  );

/** Posted, so that nobody's name stands in an address, a history or a log. */
function draw(visit: Visit, house: Dependencies, shown: { text: string; hits?: Hit[] }): Reply {
  const page = showPage(visit, house, {
    title: texts.title,
    withoutSearch: true,
    children: (
      <div class="stack stack--fill">
        <p class="note">
          <Link href="/amt">{deskTexts.toInbox}</Link>
        </p>
        <h1>{texts.title}</h1>
        <form method="post" action="/amt/suche" class="stack stack--tight measure" role="search">
          <FormToken value={visit.formToken()} />
          <div class="kern-form-input">
            <label class="kern-label" for="q">
              {texts.label}
            </label>
            <div class="kern-hint" id="q-hint">
              {texts.hint}
            </div>
            <input
              class="kern-form-input__input"
              id="q"
              name="q"
              type="search"
              value={shown.text}
              maxLength={200}
              autocomplete="off"
              aria-describedby="q-hint"
            />
          </div>
          <Button>{texts.button}</Button>
        </form>
        {shown.hits && <Hits hits={shown.hits} />}
      </div>
    ),
  });
  return html(page);
}

async function search(visit: Visit, house: Dependencies): Promise<Reply> {
  const desk = deskOf(visit, house);
  const text = formText(visit.form, "q").slice(0, 200);
  const asked = { text, offices: officesOf(desk), limit: MOST };
  const found = await findForStaff(desk.db, house.keyring, asked);
  const hits = await Promise.all(
    found.map(async (one) => {
      const adopted = await house.library.adopted(desk.db, one.packageId, one.adoptionRevision);
      return {
        ...one,
        title: adopted?.configured.texts("de")("service.title") ?? one.packageId,
      };
    }),
  );
  return draw(visit, house, { text, hits });
}

export const route = {
  audience: "staff",
  portals: "local",
  GET: (visit, house) => {
    deskOf(visit, house);
    return draw(visit, house, { text: "" });
  },
  POST: search,
} satisfies Route;
