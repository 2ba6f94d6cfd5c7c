import { inLanguage } from "#platform/i18n";
import type { Dependencies } from "../../dependencies.ts";
import { FeedbackForm } from "../../feedback-form.tsx";
import type { Route } from "../../route-definition.ts";
import type { Visit } from "../../visit.ts";
import { textPage } from "../text-page.tsx";
import { helpTexts } from "./texts.ts";
import { OfficesView, ReachView, TownsView } from "./view.tsx";

function partsFor(visit: Visit, house: Dependencies) {
  const { portal, language } = visit;
  const feedback = <FeedbackForm place="portal" visit={visit} house={house} />;
  if (portal.kind === "roof")
    return {
      last: (
        <>
          <TownsView language={language} house={house} />
          {feedback}
        </>
      ),
    };
  const props = {
    authority: portal.authority,
    offices: house.catalogue.officesOf(portal.authority),
    language,
  };
  return {
    first: <ReachView {...props} />,
    last: (
      <>
        <OfficesView {...props} />
        {feedback}
      </>
    ),
  };
}

/** How the portal works and whom to ask. */
export const route = {
  audience: "public",
  portals: "all",
  cached: true,
  GET: (visit, house) =>
    textPage({
      visit,
      house,
      texts: inLanguage(helpTexts, visit.language),
      ...partsFor(visit, house),
    }),
} satisfies Route;
