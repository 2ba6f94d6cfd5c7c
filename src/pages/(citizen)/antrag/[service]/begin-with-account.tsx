import { nameOfPerson } from "#identity";
import { Temporal } from "#platform/clock";
import { fill, formatDate, inLanguage } from "#platform/i18n";
import { Button, FormToken } from "#ui";
import type { Application } from "./application.ts";
import { AccountMark } from "./signed-out-page.tsx";
import { applicationTexts } from "./texts.ts";

/** Value of the button that takes the draft of this browser instead of the account's. */
export const OTHER = "browser";

/** For somebody signed in: what may be taken from the account, and the choice. */
export const BeginSignedIn = ({ application }: { application: Application }) => {
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

/** Two drafts of one service: the person says which one counts. */
export const OtherDraft = ({ application }: { application: Application }) => {
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
