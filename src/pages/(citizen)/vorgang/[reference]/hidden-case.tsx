import { html, type Reply } from "#platform/http";
import { inLanguage } from "#platform/i18n";
import { Alert, LinkButton } from "#ui";
import type { Dependencies } from "../../../dependencies.ts";
import { showPage } from "../../../show-page.tsx";
import type { Visit } from "../../../visit.ts";
import { caseTexts } from "../texts.ts";

/**
 * For whoever is neither signed in as the applicant nor has looked the case up: the two ways to
 * it. It says the same when there is no such case (domain rule 15).
 */
export function hiddenCase(
  visit: Visit,
  house: Dependencies,
  { rescued = false }: { rescued?: boolean } = {},
): Reply {
  const texts = inLanguage(caseTexts, visit.language).hidden;
  const signIn = `/anmelden?${new URLSearchParams({ weiter: visit.path })}`;
  const page = showPage(visit, house, {
    title: texts.title,
    children: (
      <div class="stack measure">
        {rescued && (
          <Alert kind="info" title={texts.rescued} live>
            <p>{texts.rescuedText}</p>
          </Alert>
        )}
        <h1>{texts.title}</h1>
        <p>{visit.citizen ? texts.otherPerson : texts.account}</p>
        <p>{texts.guest}</p>
        <div class="actions">
          {visit.citizen ? null : <LinkButton href={signIn}>{texts.signIn}</LinkButton>}
          <LinkButton href="/vorgang" kind={visit.citizen ? "primary" : "secondary"}>
            {texts.lookUp}
          </LinkButton>
        </div>
      </div>
    ),
  });
  return html(page, 404);
}
