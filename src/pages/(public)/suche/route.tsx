import { type Contact, isCutOff, type SearchAnswer } from "#catalogue";
import { html } from "#platform/http";
import { fill, inLanguage } from "#platform/i18n";
import type { Dependencies } from "../../dependencies.ts";
import { FeedbackForm } from "../../feedback-form.tsx";
import type { Route } from "../../route-definition.ts";
import { showPage } from "../../show-page.tsx";
import type { Visit } from "../../visit.ts";
import { homeCrumb } from "../home-crumb.ts";
import { offeredService, portalDay } from "../offered-service.ts";
import { askState } from "./ask-state.ts";
import { askedIn, isNarrowed } from "./asked.ts";
import { StateResults } from "./state-results.tsx";
import { searchTexts } from "./texts.ts";
import { SearchView } from "./view.tsx";

const MAX_SHOWN = 30;
/**
 * From one address: twenty a second are enough for an office behind it. Whoever floods the search
 * waits for the search only; all other pages go on for everybody there.
 */
const PER_MINUTE = 1_200;

/** Of the authority the portal belongs to. */
const contactOf = ({ portal }: Visit, { catalogue }: Dependencies): Contact | undefined =>
  portal.kind === "roof" ? undefined : catalogue.officesOf(portal.authority)[0]?.contact;

type Here = { visit: Visit; house: Dependencies };

/** Editors see what people asked in vain; an empty field is no question. */
function noteBadAnswer(query: string, { outcome }: SearchAnswer, { visit, house }: Here): void {
  if (query === "" || outcome === "found") return;
  const authorityId = visit.portal.kind === "roof" ? null : visit.portal.authority.id;
  house.search.note({ authorityId, query, outcome });
}

/** Answers a question. Not kept in the cache: there are as many pages as questions. */
export const route = {
  audience: "public",
  portals: "all",
  perMinute: PER_MINUTE,
  GET: async (visit, house) => {
    const asked = askedIn(visit);
    const { query } = asked;
    const answer = await house.search.find({ ...asked, at: portalDay(visit), limit: MAX_SHOWN });
    if (!isNarrowed(asked)) noteBadAnswer(query, answer, { visit, house });
    const fromState = await askState(asked, answer.services, { visit, house });
    const texts = inLanguage(searchTexts, visit.language);
    return html(
      showPage(visit, house, {
        title: query ? fill(texts.titleFor, { query }) : texts.title,
        withoutSearch: true,
        crumbs: [homeCrumb(visit.language)],
        children: (
          <SearchView
            asked={asked}
            isCut={isCutOff(visit.query["q"] ?? "")}
            answer={answer}
            found={answer.services.map((service) => offeredService(service, visit, house))}
            themes={house.catalogue.themes}
            contact={contactOf(visit, house)}
            language={visit.language}
          >
            <StateResults answer={fromState} language={visit.language} />
            {query !== "" && answer.outcome !== "found" && (
              <FeedbackForm place="search" visit={visit} house={house} />
            )}
          </SearchView>
        ),
      }),
    );
  },
} satisfies Route;
