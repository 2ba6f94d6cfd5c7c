import { html, type Reply } from "#platform/http";
import { inLanguage } from "#platform/i18n";
import { LinkButton } from "#ui";
import { showPage } from "../../../show-page.tsx";
import type { Visit } from "../../../visit.ts";
import type { Application } from "./application.ts";
import { applicationTexts } from "./texts.ts";

/** Stands in every form of somebody signed in, so that a form without its session is noticed. */
export const AccountMark = () => <input type="hidden" name="_konto" value="1" />;

export const isSignedOut = ({ citizen, form }: Visit): boolean =>
  form["_konto"] === "1" && citizen === undefined;

/**
 * The session ended between the page and its form. A page and no redirect, because a form must not
 * lead to another origin (form-action 'self'), and signing in happens on one.
 */
export function signedOutPage(
  { visit, house, path }: Application,
  { page, rescued }: { page?: string; rescued: boolean },
): Reply {
  const texts = inLanguage(applicationTexts, visit.language).signedOut;
  const body = showPage(visit, house, {
    title: texts.title,
    children: (
      <div class="stack measure">
        <h1>{texts.title}</h1>
        <p>{rescued ? texts.rescued : texts.saved}</p>
        <LinkButton href={`/anmelden?${new URLSearchParams({ weiter: path(page) })}`}>
          {texts.signIn}
        </LinkButton>
      </div>
    ),
  });
  return html(body, 401);
}
