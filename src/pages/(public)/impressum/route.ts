import { inLanguage } from "#platform/i18n";
import type { Route } from "../../route-definition.ts";
import { textPage } from "../text-page.tsx";
import { imprintTexts } from "./texts.ts";

export const route = {
  audience: "public",
  portals: "all",
  cached: true,
  GET: (visit, house) =>
    textPage({ visit, house, texts: inLanguage(imprintTexts, visit.language) }),
} satisfies Route;
