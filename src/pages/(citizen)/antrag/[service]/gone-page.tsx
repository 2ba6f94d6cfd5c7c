import { html, type Reply } from "#platform/http";
import { inLanguage } from "#platform/i18n";
import { LinkButton } from "#ui";
import { showPage } from "../../../show-page.tsx";
import type { Application } from "./application.ts";
import { applicationTexts } from "./texts.ts";

/** There is no draft here (any more): it was sent, deleted, too old, or never this browser's. */
export function gonePage(application: Application): Reply {
  const { visit, house, path } = application;
  const texts = inLanguage(applicationTexts, visit.language).gone;
  const page = showPage(visit, house, {
    title: texts.title,
    children: (
      <div class="stack measure">
        <h1>{texts.title}</h1>
        <p>{texts.text}</p>
        <LinkButton href={path()}>{texts.begin}</LinkButton>
      </div>
    ),
  });
  return html(page, 410);
}
