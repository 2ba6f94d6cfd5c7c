import { beginDraft, claimDraft } from "#applications";
import { nameOfPerson, prefillValues } from "#identity";
import { html, redirect, type Reply } from "#platform/http";
import { Temporal } from "#platform/clock";
import { fill, formatDate, inLanguage } from "#platform/i18n";
import { neededBeforehand } from "#forms";
import { Button, FormToken, LinkButton } from "#ui";
import type { Dependencies } from "../../../dependencies.ts";
import type { Route } from "../../../route-definition.ts";
import { showPage } from "../../../show-page.tsx";
import type { Visit } from "../../../visit.ts";
import { type Application, goOnAt, openApplication, passCookie, signInFor } from "./application.ts";
import { applicationTexts } from "./texts.ts";

type Begun = { application: Application; goOn: string | undefined };

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

function startPage({ application, goOn }: Begun): Reply {
  const { visit, house, title, adopted } = application;
  const texts = inLanguage(applicationTexts, visit.language).start;
  const { untranslated } = adopted.configured.package;
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
          ) : (
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

async function show(visit: Visit, house: Dependencies): Promise<Reply> {
  const { application } = await openApplication(visit, house);
  const signIn = signInFor(application);
  if (signIn) return redirect(signIn);
  const { packageId } = application.adopted;
  const pass = visit.cookies[passCookie(packageId)];
  if (visit.citizen && pass) {
    const { personId } = visit.citizen;
    await claimDraft(house, application.db, { packageId, personId, pass, now: visit.now });
    return redirect(application.path(), {
      cookies: [{ name: passCookie(packageId), value: undefined }],
    });
  }
  const { open } = await openApplication(visit, house);
  return startPage({ application, goOn: open && goOnAt(open) });
}

async function begin(visit: Visit, house: Dependencies): Promise<Reply> {
  const { application, open } = await openApplication(visit, house);
  if (open) return redirect(goOnAt(open));
  const signIn = signInFor(application);
  if (signIn) return redirect(signIn);
  const { adopted, applicant, db, path } = application;
  const prefill = visit.form["uebernahme"] === "ja" && visit.citizen !== undefined;
  const { pass } = await beginDraft(house, db, {
    adopted,
    applicant,
    prefill,
    language: visit.language,
    now: visit.now,
  });
  const [first] = adopted.configured.package.form.definition.pages;
  const cookies = pass
    ? [{ name: passCookie(adopted.packageId), value: pass, maxAge: 30 * 86_400 }]
    : [];
  return redirect(path(first?.id), { cookies });
}

export const route = {
  audience: "guest",
  portals: "local",
  GET: show,
  POST: begin,
} satisfies Route;

/** What the account may fill in, if the person agreed. */
export const prefillFor = ({ visit }: Application, agreed: boolean) =>
  agreed && visit.citizen ? prefillValues(visit.citizen.attributes) : {};
