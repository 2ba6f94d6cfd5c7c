import { leftFeedback } from "#feedback";
import { html, type Reply } from "#platform/http";
import type { Dependencies } from "../../../dependencies.ts";
import type { Route } from "../../../route-definition.ts";
import { showPage } from "../../../show-page.tsx";
import type { Visit } from "../../../visit.ts";
import { feedbackDesk, serviceTitle } from "./feedback-desk.ts";
import { feedbackDeskTexts } from "./texts.ts";
import { FeedbackDeskView } from "./view.tsx";

const MOST_SHOWN = 100;

async function show(visit: Visit, house: Dependencies): Promise<Reply> {
  const feedback = await leftFeedback(feedbackDesk(visit, house), house.keyring, MOST_SHOWN);
  return html(
    showPage(visit, house, {
      title: feedbackDeskTexts.title,
      withoutSearch: true,
      children: (
        <FeedbackDeskView
          token={visit.formToken()}
          feedback={feedback}
          isFull={feedback.length === MOST_SHOWN}
          titleOf={(serviceId) => serviceTitle(serviceId, house)}
          settled={visit.query["meldung"] === "settled"}
        />
      ),
    }),
  );
}

export const route = { audience: "staff", portals: "all", GET: show } satisfies Route;
