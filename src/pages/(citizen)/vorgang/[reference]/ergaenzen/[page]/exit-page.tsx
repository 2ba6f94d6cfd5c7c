import { html, type Reply } from "#platform/http";
import { fill, inLanguage } from "#platform/i18n";
import { LinkButton } from "#ui";
import { FeedbackForm } from "../../../../../feedback-form.tsx";
import { showPage } from "../../../../../show-page.tsx";
import { caseTexts } from "../../../texts.ts";
import { officeOf } from "../../case-route.tsx";
import type { Correcting } from "../correcting.ts";

/** The new answer leads out of the service: the office must know, but this form cannot tell it. */
export function exitPage(correcting: Correcting, page: string): Reply {
  const { visit, house, words, path } = correcting;
  const texts = inLanguage(caseTexts, visit.language).correction;
  const serviceId = correcting.loaded.state.packageId;
  const { name, phone } = officeOf(correcting);
  const title = words.texts(`${page}.title`) ?? page;
  const body = showPage(visit, house, {
    title: `${title} – ${texts.title}`,
    children: (
      <div class="stack measure">
        <h1>{title}</h1>
        <p>{words.texts(`${page}.intro`)}</p>
        <p>{fill(texts.exit, { office: name, phone })}</p>
        <LinkButton href={path()}>{texts.changeAnswer}</LinkButton>
        <FeedbackForm place="exit" serviceId={serviceId} visit={visit} house={house} />
      </div>
    ),
  });
  return html(body);
}
