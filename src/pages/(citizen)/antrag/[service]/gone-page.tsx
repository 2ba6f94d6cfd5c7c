import { html, type Reply } from "#platform/http";
import { inLanguage } from "#platform/i18n";
import { LinkButton } from "#ui";
import { showPage } from "../../../show-page.tsx";
import type { Application } from "./application.ts";
import { applicationTexts } from "./texts.ts";

/**
 * There is no draft here (any more): it was sent, deleted, too old, or never this browser's. Or it
 * lies in an account whose sign-in has ended meanwhile; then it goes on after signing in.
 */
export function gonePage(application: Application): Reply {
  const { visit, house, path } = application;
  const texts = inLanguage(applicationTexts, visit.language).gone;
  const signIn = `/anmelden?${new URLSearchParams({ weiter: visit.path })}`;
  const page = showPage(visit, house, {
    title: texts.title,
    children: (
      <div class="stack measure">
        <h1>{texts.title}</h1>
        <p>{texts.text}</p>
        {visit.citizen ? null : <p>{texts.signInText}</p>}
        <div class="actions">
          {visit.citizen ? null : <LinkButton href={signIn}>{texts.signIn}</LinkButton>}
          <LinkButton href={path()} kind={visit.citizen ? "primary" : "secondary"}>
            {texts.begin}
          </LinkButton>
        </div>
      </div>
    ),
  });
  return html(page, 410);
}
