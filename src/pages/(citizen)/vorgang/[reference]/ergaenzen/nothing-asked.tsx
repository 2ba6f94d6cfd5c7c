import { html, type Reply } from "#platform/http";
import { inLanguage } from "#platform/i18n";
import { LinkButton } from "#ui";
import { showPage } from "../../../../show-page.tsx";
import { caseTexts } from "../../texts.ts";
import type { CaseVisit } from "../case-route.tsx";

/** The office waits for nothing (any more). */
export function nothingAsked({ visit, house, loaded }: CaseVisit): Reply {
  const texts = inLanguage(caseTexts, visit.language).correction;
  return html(
    showPage(visit, house, {
      title: texts.none,
      children: (
        <div class="stack measure">
          <h1>{texts.none}</h1>
          <p>{texts.noneText}</p>
          <LinkButton href={`/vorgang/${loaded.state.reference}`}>{texts.toCase}</LinkButton>
        </div>
      ),
    }),
    409,
  );
}
