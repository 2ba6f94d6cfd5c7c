import { listAdoptions, type SummaryGroup } from "#library";
import { dayOf } from "#platform/clock";
import { html, type Reply } from "#platform/http";
import { fill, formatShortDate } from "#platform/i18n";
import { listTrustedKeys, type TrustedKey } from "#transfer";
import { Alert, Button, DataTable, FieldView, FormToken, LinkButton } from "#ui";
import { showPage } from "../../../show-page.tsx";
import { titleOf } from "../package-words.ts";
import { workshopTexts } from "../texts.ts";
import { type LokiDesk, packagePath } from "../workshop-desk.ts";
import { transferTexts as texts } from "./texts.ts";

/** What came of the last thing somebody did here. */
export type Outcome =
  | { kind: "failed"; title: string; sentences: readonly string[] }
  | {
      kind: "drafted";
      packageId: string;
      title: string;
      author: string;
      /** What is different from the version both know; undefined: there is none. */
      changes: readonly SummaryGroup[] | undefined;
    };

const Changes = ({ changes }: { changes: readonly SummaryGroup[] | undefined }) => {
  if (!changes) return <p>{texts.done.noBase}</p>;
  if (changes.length === 0) return <p>{texts.done.same}</p>;
  return (
    <>
      <p>{texts.done.base}</p>
      {changes.map(({ title, sentences }) => (
        <div class="stack stack--tight">
          <h3>{title}</h3>
          <ul class="spaced">
            {sentences.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
};

const OutcomeNote = ({ outcome }: { outcome: Outcome }) =>
  outcome.kind === "failed" ? (
    <Alert kind="danger" live title={outcome.title}>
      {outcome.sentences.map((sentence) => (
        <p>{sentence}</p>
      ))}
    </Alert>
  ) : (
    <section class="panel stack stack--fill" aria-labelledby="aufgenommen">
      <Alert kind="success" live title={texts.done.note} />
      <h2 id="aufgenommen">
        {fill(texts.done.title, { title: outcome.title, author: outcome.author })}
      </h2>
      <Changes changes={outcome.changes} />
      <div class="actions">
        <LinkButton href={packagePath(outcome.packageId, "/entwurf")}>
          {texts.done.draft}
        </LinkButton>
      </div>
    </section>
  );

type Offered = { id: string; title: string };

const Export = ({ offered, keysAt }: { offered: readonly Offered[]; keysAt: string }) => (
  <section class="panel stack" aria-labelledby="weitergeben">
    <h2 id="weitergeben">{texts.export.title}</h2>
    <p>{texts.export.text}</p>
    {offered.length === 0 ? (
      <p>{texts.export.none}</p>
    ) : (
      <form method="get" action="/loki/austausch/datei" class="row">
        <label for="leistung">{texts.export.service}</label>
        <select id="leistung" name="leistung" class="plain-select">
          {offered.map(({ id, title }) => (
            <option value={id}>{title}</option>
          ))}
        </select>
        <Button kind="secondary">{texts.export.button}</Button>
      </form>
    )}
    <p>
      {texts.export.keys} <br />
      <code>{keysAt}</code>
    </p>
  </section>
);

/** The token stands before the file: it is looked at before a byte of the file is. */
const Import = ({ token }: { token: string }) => (
  <section class="panel stack" aria-labelledby="aufnehmen">
    <h2 id="aufnehmen">{texts.import.title}</h2>
    <p>{texts.import.text}</p>
    <form class="stack" method="post" action="/loki/austausch" encType="multipart/form-data">
      <FormToken value={token} />
      <div class="kern-form-input">
        <label class="kern-label" for="datei">
          {texts.import.label}
        </label>
        <div class="kern-hint" id="datei-hint">
          {texts.import.hint}
        </div>
        <input
          class="kern-form-input__input"
          id="datei"
          name="datei"
          type="file"
          accept=".json,application/json"
          aria-describedby="datei-hint"
        />
      </div>
      <div>
        <Button>{texts.import.button}</Button>
      </div>
    </form>
  </section>
);

const Trusted = ({ keys, token }: { keys: readonly TrustedKey[]; token: string }) => (
  <DataTable
    caption={texts.keys.list}
    hideCaption
    rows={keys}
    columns={[
      { head: texts.keys.author, rowHead: true, cell: ({ author }) => author },
      { head: texts.keys.kid, cell: ({ kid }) => <code>{kid}</code> },
      { head: texts.keys.since, cell: ({ trustedAt }) => formatShortDate(dayOf(trustedAt)) },
      {
        head: texts.keys.remove,
        cell: ({ kid }) => (
          <form method="post" action="/loki/austausch/schluessel/entfernen">
            <FormToken value={token} />
            <input type="hidden" name="kennung" value={kid} />
            <Button kind="tertiary">{texts.keys.remove}</Button>
          </form>
        ),
      },
    ]}
  />
);

const Keys = ({ keys, token }: { keys: readonly TrustedKey[]; token: string }) => (
  <section class="stack stack--fill" aria-labelledby="vertrauen">
    <h2 id="vertrauen">{texts.keys.title}</h2>
    <p class="measure">{texts.keys.text}</p>
    {keys.length === 0 ? (
      <p class="panel">{texts.keys.none}</p>
    ) : (
      <Trusted keys={keys} token={token} />
    )}
    <form class="form" method="post" action="/loki/austausch/schluessel">
      <FormToken value={token} />
      <FieldView
        field={{
          ...{ type: "text", multiline: false, name: "absender", value: "" },
          label: texts.keys.author,
        }}
      />
      <FieldView
        field={{
          ...{ type: "text", multiline: true, name: "schluessel", value: "" },
          label: texts.keys.set,
          hint: texts.keys.setHint,
        }}
      />
      <div class="actions">
        <Button kind="secondary">{texts.keys.button}</Button>
      </div>
    </form>
  </section>
);

async function offeredBy({ house, db }: LokiDesk): Promise<Offered[]> {
  const adoptions = await listAdoptions(house.databases.region);
  const own = adoptions.filter(({ authorityId }) => authorityId === db.authorityId);
  return Promise.all(
    own.map(async ({ packageId, baseHash }) => ({
      id: packageId,
      title: await titleOf(house, baseHash),
    })),
  );
}

/** Packages out and in as signed files, and whose signatures count. */
export async function transferPage(desk: LokiDesk, outcome?: Outcome): Promise<Reply> {
  const { visit, house, db } = desk;
  const token = visit.formToken();
  const failed = outcome?.kind === "failed";
  const page = showPage(visit, house, {
    title: texts.title,
    crumbs: [{ href: "/loki", text: workshopTexts.title }],
    withoutSearch: true,
    hasErrors: failed,
    children: (
      <div class="stack stack--wide stack--fill">
        <h1>{texts.title}</h1>
        {outcome && <OutcomeNote outcome={outcome} />}
        <p class="measure">{texts.lead}</p>
        <div class="columns columns--halves">
          <Import token={token} />
          <Export
            offered={await offeredBy(desk)}
            keysAt={house.addresses.url(visit.portal, "/schnittstellen/leistungspakete/jwks.json")}
          />
        </div>
        <Keys keys={await listTrustedKeys(db)} token={token} />
      </div>
    ),
  });
  return html(page, failed ? 422 : 200);
}
