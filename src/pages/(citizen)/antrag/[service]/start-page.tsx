import { neededBeforehand } from "#forms";
import { nameOfPerson } from "#identity";
import { Temporal } from "#platform/clock";
import { html, type Reply } from "#platform/http";
import { fill, formatDate, inLanguage } from "#platform/i18n";
import { Button, FormToken, LinkButton } from "#ui";
import { DisturbanceNotes } from "../../../disturbance-notes.tsx";
import { showPage } from "../../../show-page.tsx";
import type { Application } from "./application.ts";
import { type Outage, OutageNote } from "./outages.tsx";
import { AccountMark } from "./signed-out-page.tsx";
import { applicationTexts } from "./texts.ts";

type Begun = {
  application: Application;
  /** Where the draft goes on, if there is one. */
  goOn: string | undefined;
  /** A second one was begun in this browser without account. */
  other: boolean;
  outages: readonly Outage[];
};

/** Value of the button that takes the draft of this browser instead of the account's. */
export const OTHER = "browser";

const Ready = ({ application, title }: { application: Application; title: string }) => {
  const { form } = application.adopted.configured.package;
  const needed = neededBeforehand(form, application.words.texts);
  if (needed.length === 0) return null;
  return (
    <section class="panel stack" aria-labelledby="bereit">
      <h2 id="bereit">{title}</h2>
      <ul>
        {needed.map(({ what, when }) => (
          <li>{when ? `${what} (${when})` : what}</li>
        ))}
      </ul>
    </section>
  );
};

/** For somebody signed in: what may be taken from the account, and the choice. */
const BeginSignedIn = ({ application }: { application: Application }) => {
  const { visit, path } = application;
  const texts = inLanguage(applicationTexts, visit.language).start;
  const attributes = visit.citizen?.attributes ?? {};
  const { givenNames, familyName, birthDate, streetLine, postcode, town, email, phone } =
    attributes;
  const known = [
    [givenNames, familyName].filter(Boolean).join(" "),
    birthDate && formatDate(Temporal.PlainDate.from(birthDate), visit.language),
    [streetLine, [postcode, town].filter(Boolean).join(" ")].filter(Boolean).join(", "),
    email,
    phone,
  ].filter(Boolean);
  return (
    <form method="post" action={path()} class="stack">
      <FormToken value={visit.formToken()} />
      {visit.citizen && <AccountMark />}
      <p>{fill(texts.signedInAs, { name: nameOfPerson(attributes) ?? "–" })}</p>
      {known.length > 0 ? (
        <div class="panel stack">
          <h2>{texts.prefillTitle}</h2>
          <p>{texts.prefillWhat}</p>
          <ul>
            {known.map((one) => (
              <li>{one}</li>
            ))}
          </ul>
          <div class="actions">
            <Button name="uebernahme" value="ja">
              {texts.prefill}
            </Button>
            <Button name="uebernahme" value="nein" kind="secondary">
              {texts.plain}
            </Button>
          </div>
        </div>
      ) : (
        <Button>{texts.begin}</Button>
      )}
    </form>
  );
};

const ChooseAccount = ({ application }: { application: Application }) => {
  const { visit, path } = application;
  const texts = inLanguage(applicationTexts, visit.language).start;
  return (
    <div class="columns columns--halves">
      <section class="panel panel--brand stack" aria-labelledby="mit-konto">
        <h2 id="mit-konto">{texts.withAccount}</h2>
        <p>{texts.withAccountWhy}</p>
        <LinkButton href={`/anmelden?${new URLSearchParams({ weiter: path() })}`}>
          {texts.signIn}
        </LinkButton>
      </section>
      <form method="post" action={path()} class="panel stack">
        <FormToken value={visit.formToken()} />
        <h2>{texts.asGuest}</h2>
        <p>{texts.asGuestWhy}</p>
        <Button kind="secondary">{texts.guest}</Button>
      </form>
    </div>
  );
};

/** Two drafts of one service: the person says which one counts. */
const OtherDraft = ({ application }: { application: Application }) => {
  const { visit, path } = application;
  const texts = inLanguage(applicationTexts, visit.language).start;
  return (
    <form method="post" action={path()} class="panel stack measure">
      <FormToken value={visit.formToken()} />
      {visit.citizen && <AccountMark />}
      <p>{texts.other}</p>
      <Button kind="secondary" name="entwurf" value={OTHER}>
        {texts.takeOther}
      </Button>
    </form>
  );
};

/** What comes, what to have at hand, and how to begin – or where a draft goes on. */
export function startPage({ application, goOn, other, outages }: Begun): Reply {
  const { visit, house, title, adopted } = application;
  const texts = inLanguage(applicationTexts, visit.language).start;
  const { untranslated } = adopted.configured.package;
  const { id: serviceId } =
    house.catalogue.services.find((one) => one.package === adopted.packageId) ?? {};
  const lacks = visit.language !== "de" && untranslated[visit.language].length > 0;
  return html(
    showPage(visit, house, {
      title,
      crumbs: [{ href: `/leistungen/${adopted.packageId}`, text: title }],
      children: (
        <div class="stack stack--wide stack--fill">
          <div class="stack measure">
            <h1>{title}</h1>
            {lacks && <p class="note">{texts.untranslated}</p>}
            <DisturbanceNotes visit={visit} house={house} serviceId={serviceId} />
            <OutageNote application={application} outages={outages} />
            <p>{texts.lead}</p>
            <ol>
              {texts.stepsIntro.map((step) => (
                <li>{step}</li>
              ))}
            </ol>
          </div>
          {goOn ? (
            <section class="panel panel--brand stack measure">
              <p>{texts.goOnWhy}</p>
              <LinkButton href={goOn}>{texts.goOn}</LinkButton>
            </section>
          ) : null}
          {other && <OtherDraft application={application} />}
          {goOn ? null : (
            <>
              <Ready application={application} title={texts.ready} />
              {visit.citizen ? (
                <BeginSignedIn application={application} />
              ) : (
                <ChooseAccount application={application} />
              )}
            </>
          )}
        </div>
      ),
    }),
  );
}
