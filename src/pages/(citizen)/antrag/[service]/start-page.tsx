import type { ComponentChildren } from "preact";
import { neededBeforehand } from "#forms";
import { html, type Reply } from "#platform/http";
import { inLanguage } from "#platform/i18n";
import { Alert, Button, drawnOnce, FormToken, LinkButton } from "#ui";
import { type Disturbed, disturbancesAt, DisturbanceAlerts } from "../../../disturbance-notes.tsx";
import { showPage } from "../../../show-page.tsx";
import type { Application } from "./application.ts";
import { BeginSignedIn, OtherDraft } from "./begin-with-account.tsx";
import { type Outage, outageWords } from "./outages.ts";
import { applicationTexts } from "./texts.ts";

type Begun = {
  application: Application;
  /** Where the draft goes on, if there is one. */
  goOn: string | undefined;
  /** A second one was begun in this browser without account. */
  other: boolean;
  outages: readonly Outage[];
};

type StartData = {
  texts: (typeof applicationTexts)["de"]["start"];
  title: string;
  /** Parts of the service are in German only. */
  lacks: boolean;
  disturbed: Disturbed;
  outages: { title: string; lines: readonly string[] };
  /** Where the draft goes on; nothing is begun then. */
  goOn: string | undefined;
  /** What to have at hand. */
  needed: readonly string[];
  /** How somebody without account begins. */
  begin: { signIn: string; action: string; token: string } | undefined;
};

/** What only somebody with an account sees. */
type OfAccount = { other?: ComponentChildren; signedIn?: ComponentChildren };

const Ready = ({ texts, needed }: StartData) => (
  <section class="panel stack" aria-labelledby="bereit">
    <h2 id="bereit">{texts.ready}</h2>
    <ul>
      {needed.map((one) => (
        <li>{one}</li>
      ))}
    </ul>
  </section>
);

const ChooseAccount = ({ texts, begin }: StartData) =>
  begin && (
    <div class="columns columns--halves">
      <section class="panel panel--brand stack" aria-labelledby="mit-konto">
        <h2 id="mit-konto">{texts.withAccount}</h2>
        <p>{texts.withAccountWhy}</p>
        <LinkButton href={begin.signIn}>{texts.signIn}</LinkButton>
      </section>
      <form method="post" action={begin.action} class="panel stack">
        <FormToken value={begin.token} />
        <h2>{texts.asGuest}</h2>
        <p>{texts.asGuestWhy}</p>
        <Button kind="secondary">{texts.guest}</Button>
      </form>
    </div>
  );

const StartPage = ({ other, signedIn, ...page }: StartData & OfAccount) => (
  <div class="stack stack--wide stack--fill">
    <div class="stack measure">
      <h1>{page.title}</h1>
      {page.lacks && <p class="note">{page.texts.untranslated}</p>}
      <DisturbanceAlerts {...page.disturbed} />
      {page.outages.lines.length > 0 && (
        <Alert kind="warning" title={page.outages.title}>
          {page.outages.lines.map((line) => (
            <p>{line}</p>
          ))}
        </Alert>
      )}
      <p>{page.texts.lead}</p>
      <ol>
        {page.texts.stepsIntro.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
    </div>
    {page.goOn && (
      <section class="panel panel--brand stack measure">
        <p>{page.texts.goOnWhy}</p>
        <LinkButton href={page.goOn}>{page.texts.goOn}</LinkButton>
      </section>
    )}
    {other}
    {!page.goOn && page.needed.length > 0 && <Ready {...page} />}
    {!page.goOn && (signedIn ?? <ChooseAccount {...page} />)}
  </div>
);

const drawn = drawnOnce<StartData>(StartPage);

function startData({ application, goOn, outages }: Begun): StartData {
  const { visit, house, title, adopted, path, words } = application;
  const { untranslated, form } = adopted.configured.package;
  const { id: serviceId } =
    house.catalogue.services.find((one) => one.package === adopted.packageId) ?? {};
  const needed = neededBeforehand(form, words.texts);
  const begin = {
    signIn: `/anmelden?${new URLSearchParams({ weiter: path() })}`,
    action: path(),
    token: visit.formToken(),
  };
  return {
    texts: inLanguage(applicationTexts, visit.language).start,
    ...{ title, goOn },
    lacks: visit.language !== "de" && untranslated[visit.language].length > 0,
    disturbed: disturbancesAt({ visit, house, serviceId }),
    outages: outageWords(outages, visit.language),
    needed: needed.map(({ what, when }) => (when ? `${what} (${when})` : what)),
    begin: visit.citizen ? undefined : begin,
  };
}

/** What comes, what to have at hand, and how to begin – or where a draft goes on. */
function content(begun: Begun) {
  const { application, other } = begun;
  const page = startData(begun);
  if (application.visit.citizen)
    return (
      <StartPage
        {...page}
        other={other && <OtherDraft application={application} />}
        signedIn={<BeginSignedIn application={application} />}
      />
    );
  const { begin } = page;
  return drawn((blank) => ({
    ...page,
    begin: begin && { ...begin, token: blank(begin.token) },
  }));
}

/** The page of an application before its first question. */
export function startPage(begun: Begun): Reply {
  const { visit, house, title, adopted } = begun.application;
  const crumbs = [{ href: `/leistungen/${adopted.packageId}`, text: title }];
  return html(showPage(visit, house, { title, crumbs, children: content(begun) }));
}
