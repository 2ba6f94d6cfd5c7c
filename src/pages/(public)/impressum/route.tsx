import { inLanguage } from "#platform/i18n";
import type { Dependencies } from "../../dependencies.ts";
import type { Route } from "../../route-definition.ts";
import type { Visit } from "../../visit.ts";
import { ReachView } from "../hilfe/view.tsx";
import { textPage } from "../text-page.tsx";
import { imprintTexts } from "./texts.ts";

/** How to reach the authority; the roof belongs to all of them. */
function Reach({ visit: { portal, language }, house }: { visit: Visit; house: Dependencies }) {
  if (portal.kind === "roof") return null;
  const { authority } = portal;
  const offices = house.catalogue.officesOf(authority);
  return <ReachView authority={authority} offices={offices} language={language} />;
}

export const route = {
  audience: "public",
  portals: "all",
  cached: true,
  GET: (visit, house) =>
    textPage({
      visit,
      house,
      texts: inLanguage(imprintTexts, visit.language),
      first: <Reach visit={visit} house={house} />,
    }),
} satisfies Route;
