import { html, type Reply } from "#platform/http";
import { inLanguage } from "#platform/i18n";
import type { Route } from "../../../../route-definition.ts";
import { showPage } from "../../../../show-page.tsx";
import { caseTexts } from "../../texts.ts";
import { type CaseVisit, withCase } from "../case-route.tsx";
import { sentPage } from "./sent-page.tsx";

/** Right after sending. */
async function show(open: CaseVisit): Promise<Reply> {
  const { visit, house } = open;
  const { title } = inLanguage(caseTexts, visit.language).sent;
  return html(showPage(visit, house, { title, children: sentPage(open) }));
}

export const route = { audience: "guest", portals: "all", GET: withCase(show) } satisfies Route;
