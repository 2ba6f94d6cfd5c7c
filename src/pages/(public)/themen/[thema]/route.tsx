import { AppError } from "#platform/errors";
import { html } from "#platform/http";
import { inLanguage } from "#platform/i18n";
import type { Route } from "../../../route-definition.ts";
import { showPage } from "../../../show-page.tsx";
import { homeCrumb } from "../../home-crumb.ts";
import { themeTexts } from "../texts.ts";
import { ThemeView } from "./view.tsx";

/** One topic with its situations and their services. */
export const route = {
  audience: "public",
  portals: "all",
  cached: true,
  GET: (visit, house) => {
    const theme = house.catalogue.theme(visit.params["thema"] ?? "");
    if (!theme) throw new AppError("not-found");
    return html(
      showPage(visit, house, {
        title: inLanguage(theme.name, visit.language),
        crumbs: [
          homeCrumb(visit.language),
          { href: "/themen", text: inLanguage(themeTexts, visit.language).title },
        ],
        children: <ThemeView theme={theme} visit={visit} house={house} />,
      }),
    );
  },
} satisfies Route;
