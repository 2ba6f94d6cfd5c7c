import { type FeedbackProblem, isPlace, leaveFeedback, type Place, readFeedback } from "#feedback";
import { AppError } from "#platform/errors";
import { html, redirect, type Reply } from "#platform/http";
import { fill, inLanguage } from "#platform/i18n";
import { Link } from "#ui";
import type { Dependencies } from "../../dependencies.ts";
import { FEEDBACK, FeedbackFields } from "../../feedback-form.tsx";
import { feedbackTexts } from "../../feedback-texts.ts";
import { formText } from "../../form-text.ts";
import { portalOwner, portalRows } from "../../portal-rows.ts";
import type { Route } from "../../route-definition.ts";
import { showPage } from "../../show-page.tsx";
import type { Visit } from "../../visit.ts";
import { homeCrumb } from "../home-crumb.ts";

type About = { place: Place; serviceId: string | undefined };
type Typed = { answer: string; text: string };
type Shown = { about: About; typed: Typed; problems: readonly FeedbackProblem[] };

function formPage(visit: Visit, house: Dependencies, { about, typed, problems }: Shown): Reply {
  const { title } = inLanguage(feedbackTexts, visit.language);
  const page = showPage(visit, house, {
    title,
    hasErrors: problems.length > 0,
    crumbs: [homeCrumb(visit.language)],
    children: (
      <div class="stack stack--wide stack--fill measure">
        <h1>{title}</h1>
        <FeedbackFields {...about} language={visit.language} typed={typed} problems={problems} />
      </div>
    ),
  });
  return html(page, problems.length > 0 ? 422 : 200);
}

/** Back to the service it was about, or to the beginning. */
function WayBack({ visit, house }: { visit: Visit; house: Dependencies }) {
  const { language, query } = visit;
  const texts = inLanguage(feedbackTexts, language);
  const service = house.catalogue.service(query[FEEDBACK.service] ?? "");
  if (!service) return <Link href="/">{texts.home}</Link>;
  const title = inLanguage(service.title, language);
  return <Link href={`/leistungen/${service.id}`}>{fill(texts.back, { title })}</Link>;
}

function thanksPage(visit: Visit, house: Dependencies): Reply {
  const texts = inLanguage(feedbackTexts, visit.language);
  const children = (
    <div class="stack measure">
      <h1>{texts.thanks}</h1>
      <p>{texts.thanksText}</p>
      <p>
        <WayBack visit={visit} house={house} />
      </p>
    </div>
  );
  const crumbs = [homeCrumb(visit.language)];
  return html(showPage(visit, house, { title: texts.thanks, crumbs, children }));
}

const ABOUT_PORTAL: About = { place: "portal", serviceId: undefined };

function show(visit: Visit, house: Dependencies): Reply {
  if (visit.query["gesendet"] === "1") return thanksPage(visit, house);
  const typed = { answer: "", text: "" };
  return formPage(visit, house, { about: ABOUT_PORTAL, typed, problems: [] });
}

/** Only what our own pages say about themselves. Throws AppError `bad-request` for anything else. */
function aboutOf({ form }: Visit, { catalogue }: Dependencies): About {
  const place = formText(form, FEEDBACK.place);
  const serviceId = formText(form, FEEDBACK.service);
  if (!isPlace(place) || (serviceId !== "" && !catalogue.service(serviceId)))
    throw new AppError("bad-request", { detail: "feedback on no page of ours" });
  return { place, serviceId: serviceId || undefined };
}

async function send(visit: Visit, house: Dependencies): Promise<Reply> {
  const about = aboutOf(visit, house);
  const { place, serviceId = "" } = about;
  const answer = formText(visit.form, FEEDBACK.answer);
  const typed = { answer, text: formText(visit.form, FEEDBACK.text) };
  const read = readFeedback(typed);
  if (read.kind === "refused")
    return formPage(visit, house, { about, typed, problems: read.problems });
  house.usage.note(portalOwner(visit), { serviceId, what: read.answer, place });
  const { keyring } = house;
  const opinion = { ...about, answer: read.answer, text: read.text };
  if (read.text !== "")
    await leaveFeedback(portalRows(visit, house), opinion, { keyring, now: visit.now });
  const thanks = new URLSearchParams({ gesendet: "1", [FEEDBACK.service]: serviceId });
  return redirect(`/rueckmeldung?${thanks}`);
}

/** Whether a page helped; no cookie, no account, no name. */
export const route = {
  audience: "public",
  portals: "all",
  perMinute: 30,
  withoutToken: true,
  GET: show,
  POST: send,
} satisfies Route;
