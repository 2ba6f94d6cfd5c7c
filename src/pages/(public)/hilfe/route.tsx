import { inLanguage } from "#platform/i18n";
import type { Dependencies } from "../../dependencies.ts";
import type { Route } from "../../route-definition.ts";
import type { Visit } from "../../visit.ts";
import { textPage } from "../text-page.tsx";
import { helpTexts } from "./texts.ts";
import { OfficesView, ReachView, TownsView } from "./view.tsx";

function partsFor({ portal, language }: Visit, house: Dependencies) {
  if (portal.kind === "roof") return { last: <TownsView language={language} house={house} /> };
  const props = {
    authority: portal.authority,
    offices: house.catalogue.officesOf(portal.authority),
    language,
  };
  return { first: <ReachView {...props} />, last: <OfficesView {...props} /> };
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
