import { markRead } from "#mailbox";
import {
  accessesOfCase,
  eventsOfCase,
  lettersOfCase,
  nextActor,
  readMessages,
  timelineOf,
} from "#cases";
import { paymentOfCase } from "#payments";
import { html, type Reply } from "#platform/http";
import { inLanguage } from "#platform/i18n";
import { filesOfCase } from "../../../case-files.ts";
import { FeedbackForm } from "../../../feedback-form.tsx";
import type { Route } from "../../../route-definition.ts";
import { showPage } from "../../../show-page.tsx";
import { caseTexts } from "../texts.ts";
import { type CaseVisit, officeOf, withCase } from "./case-route.tsx";
import { CaseView } from "./view.tsx";

/** Back to where the person came from: their account, or the look-up. */
const crumbOf = ({ visit, asGuest }: CaseVisit) => {
  const texts = inLanguage(caseTexts, visit.language).page;
  return asGuest
    ? { href: "/vorgang", text: texts.toLookUp }
    : { href: "/konto", text: texts.toAccount };
};

/** Everything the applicant may know about the case, in the words the town hall sees too. */
async function show(open: CaseVisit): Promise<Reply> {
  const { visit, house, loaded, db } = open;
  const { id, authorityId, packageId } = loaded.state;
  const town = house.region.byId(authorityId)?.name ?? "";
  const [events, letters, messages, accesses, payment, files] = await Promise.all([
    eventsOfCase(db, id),
    lettersOfCase(db, id),
    readMessages(db, loaded),
    accessesOfCase(db, id),
    paymentOfCase(db, loaded),
    filesOfCase(open),
  ]);
  const isPublic = events.filter((event) => event.isPublic);
  if (messages.some(({ isNew }) => isNew)) await markRead(db, id, visit.now);
  const title = loaded.adopted.configured.texts(visit.language)("service.title") ?? packageId;
  const page = showPage(visit, house, {
    title: `${title} – ${loaded.state.reference}`,
    crumbs: [crumbOf(open)],
    children: (
      <CaseView
        language={visit.language}
        title={title}
        loaded={loaded}
        office={officeOf(open)}
        actor={nextActor(loaded)}
        timeline={timelineOf(loaded, isPublic, visit.language)}
        letters={letters.filter(({ state }) => state !== "draft" && state !== "failed")}
        messages={messages}
        accesses={accesses.map(({ at, office, purpose }) => ({
          at,
          purpose,
          office: office ? house.offices(authorityId, office).name : town,
        }))}
        payment={payment}
        files={files}
        now={visit.now}
      >
        <FeedbackForm place="case" serviceId={packageId} visit={visit} house={house} />
      </CaseView>
    ),
  });
  return html(page);
}

export const route = { audience: "guest", portals: "all", GET: withCase(show) } satisfies Route;
